import { constants, watch, type Dirent, type FSWatcher } from 'node:fs'
import { lstat, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/errors'
import type { Skipped } from '@shared/model/sharing'
import { writeWhole } from '@engine/files/write-whole'
import { isDevice, isHidden, skip, sortNames } from '@engine/sync/file-names'
import type { Transport } from './transport'

const NAME = 'galley-sync'
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'EHOSTDOWN', 'EHOSTUNREACH', 'ETIMEDOUT', 'ENOTCONN', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG'])

/**
 * A folder that several devices reach: one that a sharing program keeps in step, a stick, a network drive. Galley's
 * files are under `galley-sync/DEVICE/`. The folder itself is never made: where it is missing, its disk is.
 */
export function createFolderTransport(folder: string): Transport {
  const root = join(folder, NAME)
  const tidied = new Set<string>()
  const pathOf = (device: string, name: string): string => join(root, device, name)

  async function expectFolder(): Promise<void> {
    const found = await stat(folder).catch(named)
    if (!found?.isDirectory()) throw new Refusal('unreachable', `The shared folder ${folder} isn’t there. Connect its disk, or wait for the network.`)
  }

  /** What a killed program had half written; nobody else writes here. */
  async function tidy(device: string): Promise<void> {
    if (tidied.has(device)) return
    tidied.add(device)
    const left = (await entries(join(root, device))).filter((entry) => entry.name.startsWith('.') && entry.name.endsWith('.tmp'))
    for (const { name } of left) await rm(pathOf(device, name), { force: true })
  }

  return {
    place: folder,
    async list() {
      await expectFolder()
      const found: [string, string][] = []
      const skipped: Skipped[] = []
      for (const top of await entries(root)) {
        if (!top.isDirectory() || !isDevice(top.name)) {
          if (!isHidden(top.name)) skipped.push(skip(top.name))
          continue
        }
        for (const entry of await entries(join(root, top.name))) {
          // A link, a pipe or a folder with the right name is still none of Galley's.
          if (entry.isFile()) found.push([top.name, entry.name])
          else if (!isHidden(entry.name)) skipped.push(skip(`${top.name}/${entry.name}/`))
        }
      }
      const sorted = sortNames(found)
      return { devices: sorted.devices, skipped: [...skipped, ...sorted.skipped] }
    },
    async read(device, name, most) {
      const file = await open(pathOf(device, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch(named)
      if (!file) return null
      try {
        const { size } = await file.stat()
        if (size > most) return null
        const bytes = new Uint8Array(size)
        const { bytesRead } = await file.read(bytes, 0, size, 0)
        return bytes.subarray(0, bytesRead)
      } catch (error) {
        return named(error as NodeJS.ErrnoException)
      } finally {
        await file.close()
      }
    },
    size: async (device, name) => (await lstat(pathOf(device, name)).catch(named))?.size ?? null,
    async write(device, name, bytes) {
      await expectFolder()
      await tidy(device)
      await writeWhole(pathOf(device, name), bytes)
    },
    watch: (heard) => watchFolders(root, heard),
  }
}

async function entries(folder: string): Promise<Dirent[]> {
  return await readdir(folder, { withFileTypes: true }).catch(named) ?? []
}

/** A place that is gone or closed is as good as empty; anything else is a bug. */
function named(error: NodeJS.ErrnoException): null {
  if (GONE.has(error.code ?? '')) return null
  throw error
}

/** Every device's folder, and the one they are in; where a system can't watch, the next look finds what came. */
function watchFolders(root: string, heard: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let ended = false
  const add = (folder: string, onChange: () => void): void => {
    if (ended || watchers.has(folder)) return
    try {
      const watcher = watch(folder, { persistent: false }, onChange)
      watchers.set(folder, watcher)
      watcher.on('error', () => {
        watcher.close()
        watchers.delete(folder)
      })
    } catch (error) {
      if (!GONE.has((error as NodeJS.ErrnoException).code ?? '') && (error as NodeJS.ErrnoException).code !== 'ENOSPC' && (error as NodeJS.ErrnoException).code !== 'EMFILE') throw error
    }
  }
  const addDevices = async (): Promise<void> => {
    for (const entry of await entries(root)) if (entry.isDirectory() && isDevice(entry.name)) add(join(root, entry.name), heard)
  }
  add(root, () => {
    void addDevices()
    heard()
  })
  void addDevices()
  return () => {
    ended = true
    for (const watcher of watchers.values()) watcher.close()
  }
}
