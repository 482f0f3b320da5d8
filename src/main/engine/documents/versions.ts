import { decodeFrontiers, encodeFrontiers, type Frontiers, type LoroDoc } from 'loro-crdt'

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

/** A stored version of a document; null where it isn't in its history, or damaged. */
export function decodeVersion(doc: LoroDoc, version: Uint8Array): Frontiers | null {
  try {
    const frontiers = decodeFrontiers(version)
    return hasVersion(doc, frontiers) ? frontiers : null
  } catch {
    // It came from elsewhere and says what can't be.
    return null
  }
}
