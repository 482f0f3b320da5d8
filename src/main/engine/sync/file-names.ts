import { createHash } from 'node:crypto'
import type { Skipped } from '@shared/model/sharing'
import type { Listing } from './transports/transport'

const DEVICE = /^[0-9a-f]{32}$/u
const BATCH = /^\d{8}-([0-9a-f]{64})\.galley$/u
const ASSET = /^([0-9a-f]{64})\.asset$/u
const MARK = /^[0-9a-f]{32}\.folder$/u
const COPY = /^(?:\d{8}-)?[0-9a-f]{16,64}.*\.(?:galley|asset|folder)|conflict/iu

const FOREIGN = 'This isn’t one of Galley’s files, so it was left alone.'
const COPIED = 'This is a copy that was made of one of Galley’s files under another name; the file itself is read instead.'

export const isDevice = (name: string): boolean => DEVICE.test(name)
export const isBatch = (name: string): boolean => BATCH.test(name)
export const batchName = (number: number, bytes: Uint8Array): string => `${String(number).padStart(8, '0')}-${hashOf(bytes)}.galley`
export const assetName = (sha256: string): string => `${sha256}.asset`
export const markName = (folder: string): string => `${folder}.folder`

/** Whether a file has the bytes its name says it has; a name that says nothing is right. */
export function isWhole(name: string, bytes: Uint8Array): boolean {
  const promised = (BATCH.exec(name) ?? ASSET.exec(name))?.[1]
  return promised === undefined || promised === hashOf(bytes)
}

/** Names found in device folders as a listing: Galley's by their device, the rest with a sentence each. */
export function sortNames(found: Iterable<readonly [device: string, name: string]>): Listing {
  const devices = new Map<string, Set<string>>()
  const skipped: Skipped[] = []
  for (const [device, name] of found) {
    if (isHidden(name)) continue
    const known = BATCH.test(name) || ASSET.test(name) || MARK.test(name)
    if (!isDevice(device) || !known) skipped.push(skip(`${device}/${name}`))
    else devices.set(device, (devices.get(device) ?? new Set()).add(name))
  }
  return { devices, skipped }
}

/** Why something that isn't one of Galley's files was left alone. */
export function skip(path: string): Skipped {
  return { file: path, message: COPY.test(path.slice(path.lastIndexOf('/') + 1)) ? COPIED : FOREIGN }
}

/** Half-written files, and what systems leave in every folder. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'desktop.ini' || name === 'Thumbs.db' || name === 'Icon\r'
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
