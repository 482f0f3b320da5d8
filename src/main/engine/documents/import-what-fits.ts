import { decodeImportBlobMeta, type LoroDoc } from 'loro-crdt'

/** A document with the updates that fit it; those that rest on what is missing; how many were damaged. */
export interface Fitted { doc: LoroDoc; fits: Uint8Array[]; waiting: Uint8Array[]; damaged: number }

/**
 * Imports updates that came from elsewhere in any order. `open` answers the document as it is stored; it is asked again
 * where not all fit, because a document keeps what it could not place yet and would place it later, unseen by the log.
 */
export function importWhatFits(open: (again: boolean) => LoroDoc, updates: readonly Uint8Array[]): Fitted {
  const doc = open(false)
  if (tryImport(doc, updates) === 'all') return { doc, fits: [...updates], waiting: [], damaged: 0 }
  const trial = open(true)
  const sound = updates.filter((bytes) => tryImport(trial, [bytes]) !== 'damaged')
  const has = trial.version().toJSON()
  const fits = sound.filter((bytes) => [...decodeImportBlobMeta(bytes, false).partialEndVersionVector.toJSON()].every(([peer, end]) => (has.get(peer) ?? 0) >= end))
  const fitted = open(true)
  if (fits.length > 0) fitted.importBatch(fits)
  return { doc: fitted, fits, waiting: sound.filter((bytes) => !fits.includes(bytes)), damaged: updates.length - sound.length }
}

function tryImport(doc: LoroDoc, updates: readonly Uint8Array[]): 'all' | 'some' | 'damaged' {
  try {
    return doc.importBatch([...updates]).pending ? 'some' : 'all'
  } catch {
    return 'damaged'
  }
}
