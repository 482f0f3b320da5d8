import { encodeFrontiers, type Frontiers, type LoroDoc } from 'loro-crdt'

/** A version as it is stored: the same in the same bytes. */
export function encodeVersion(version: Frontiers): Uint8Array {
  return encodeFrontiers(version.toSorted((a, b) => (a.peer < b.peer ? -1 : 1)))
}

/** Whether a document has a version in its history; the empty one is none. */
export function hasVersion(doc: LoroDoc, version: Frontiers): boolean {
  try {
    return version.length > 0 && doc.frontiersToVV(version).length() > 0
  } catch {
    // What a document does not have is an error to Loro.
    return false
  }
}
