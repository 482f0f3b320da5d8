import type { LoroDoc } from 'loro-crdt'
import { Refusal } from '@shared/contract/errors'

const HISTORY = 'The engine is missing earlier edits of this document.'
const DAMAGED = 'An edit arrived damaged and was not stored; nothing else was changed.'

/** A log in its order: each update rests on those before it, so that they go in one by one, and the state is made once. */
export function importLog(doc: LoroDoc, log: readonly Uint8Array[]): LoroDoc {
  const [first, ...others] = log
  doc.import(first!)
  if (others.length > 0) doc.detach()
  if (others.some((bytes) => doc.import(bytes).pending)) doc.importBatch([...others])
  return doc
}

/** Seeds, or updates in any order. */
export function importAll(doc: LoroDoc, updates: readonly Uint8Array[]): LoroDoc {
  doc.importBatch([...updates])
  return doc
}

/** What a client sends. @throws Refusal `invalid` where it is damaged, `needs-history` where it rests on what is not here */
export function importUpdates(doc: LoroDoc, updates: readonly Uint8Array[]): void {
  let isPending: boolean
  try {
    // One by one is quicker, for updates that come in their order; only a batch sorts them.
    isPending = updates.some((bytes) => doc.import(bytes).pending) && Boolean(doc.importBatch([...updates]).pending)
  } catch {
    throw new Refusal('invalid', DAMAGED)
  }
  if (isPending) throw new Refusal('needs-history', HISTORY)
}
