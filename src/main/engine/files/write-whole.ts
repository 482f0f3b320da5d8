import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { killPoint } from '@engine/kill-point'
import { Refusal } from '@shared/contract/errors'
import { makeFolder } from './make-folder'
import { temporaryName } from './temporaries'

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, synced, then renamed over the old one.
 * @throws Refusal `unwritable` with a sentence that names the folder.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName(basename(path), randomBytes(6).toString('hex')))
  try {
    makeFolder(folder)
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    killPoint('file-written')
    await rename(temporary, path)
    killPoint('file-renamed')
    await syncFolder(folder)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw explainWriteError(error, folder)
  }
}

// The rename itself must survive a power cut; Windows has no such call for folders and needs none.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full', EDQUOT: 'the disk is full', EACCES: 'it is not allowed there', EPERM: 'it is not allowed there',
  EROFS: 'the disk is read-only', ENOTDIR: 'a file stands where a folder should be', EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where the file should be', ENAMETOOLONG: 'the name is too long', ENOENT: 'the folder can’t be made', EIO: 'the disk reports an error',
}

function explainWriteError(error: unknown, folder: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? '']
  return reason ? new Refusal('unwritable', `Galley could not write to ${folder}: ${reason}.`) : error
}
