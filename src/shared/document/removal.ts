import type { LoroDoc } from 'loro-crdt'

/** Whether the article or digest was removed; its document stays, so that it can come back and merge. */
export function isRemoved(doc: LoroDoc): boolean {
  return doc.getMap('state').get('removed') === true
}

/** Removes it or brings it back; the caller commits. */
export function writeRemoved(doc: LoroDoc, removed: boolean): void {
  if (isRemoved(doc) !== removed) doc.getMap('state').set('removed', removed)
}
