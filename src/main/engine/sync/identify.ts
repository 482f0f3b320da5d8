import { statSync } from 'node:fs'
import { join } from 'node:path'
import { randomId } from '@shared/model/ids'
import type { Store } from '@engine/store/store'
import { isBatch, markName } from './file-names'
import type { Listing, Transport } from './transports/transport'

/** Who this device is in a folder that it recognises. `isFirst` says it has never met anybody anywhere. */
export interface Identity { device: string; folder: string; isFirst: boolean }

const MARK = new TextEncoder().encode('By this file Galley recognises the folder when it comes back to it.\n')

/**
 * Settles who this device is, and which folder this is. A device's id belongs to one copy of a newsroom: it is made
 * anew when the database is another file than the one it was made for, or when the folder holds files under this id
 * that this newsroom knows nothing of, because a copy of it, or a later state of it, wrote them.
 */
export async function identify(store: Store, directory: string, transport: Transport, listing: Listing): Promise<Identity> {
  const isFirst = store.sync.folders().length === 0
  const found = store.sync.folders().find(({ key }) => [...listing.devices.values()].some((names) => names.has(markName(key))))
  const folder = found && !store.commit(() => hasLost(store, found.key, listing)) ? found.key : null
  const device = store.commit(() => settleDevice(store, directory, listing, found?.key ?? null))
  if (folder !== null) return { device, folder, isFirst }
  const key = randomId()
  store.commit(() => {
    // A folder that has lost files needs all of this newsroom again, as an unknown one does.
    if (found) store.sync.forgetFolder(found.key)
    store.sync.addFolder(key, transport.place)
  })
  await transport.write(device, markName(key), MARK)
  return { device, folder: key, isFirst }
}

function settleDevice(store: Store, directory: string, listing: Listing, folder: string | null): string {
  const { device, file } = store.settings.device()
  const now = String(statSync(join(directory, 'galley.db'), { bigint: true }).ino)
  const known = new Set(folder === null ? [] : store.sync.files(folder, device).map(({ name }) => name))
  const isStrange = [...listing.devices.get(device) ?? []].some((name) => isBatch(name) && !known.has(name))
  if (device !== '' && file === now && !isStrange) return device
  const made = randomId()
  store.settings.updateDevice({ device: made, file: now, written: 0 })
  return made
}

/** Whether files that were read or written are gone. One that was only meant to be written may be there or not. */
function hasLost(store: Store, folder: string, listing: Listing): boolean {
  let lost = false
  for (const device of store.sync.fileDevices(folder)) {
    const names = listing.devices.get(device)
    for (const file of store.sync.files(folder, device)) {
      const isThere = names?.has(file.name) ?? false
      if (file.state !== 'writing') lost ||= !isThere
      else if (isThere) store.sync.putFile(folder, { ...file, state: 'written' })
      else store.sync.dropFile(folder, device, file.name)
    }
  }
  return lost
}
