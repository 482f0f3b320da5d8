import type { LoroDoc } from 'loro-crdt'
import { createDocument } from '@shared/document/article-document'
import type { Store } from '@engine/store/store'

/** A shared folder that was not met for so long gets a whole document instead of what it lacks of it. */
const AWAY_MS = 24 * 60 * 60_000

/**
 * Puts a snapshot with all of a document's history in the place of its log, in one commit: whoever rests on any of it
 * can still merge. What the folders in use do not have yet stays as it is, or they would get everything again. The
 * snapshot is read back before: the log is the truth, and nothing takes its place that might say less.
 */
export function compactLog(store: Store, id: string, doc: LoroDoc, { few, at }: { few: number; at: number }): void {
  const upTo = store.sync.everybodyHas(at - AWAY_MS)
  if (store.updates.count(id, upTo) <= few) return
  // The latest state is in a snapshot, and made the quicker the sooner.
  if (doc.isDetached()) doc.checkoutToLatest()
  const bytes = doc.export({ mode: 'snapshot' })
  const again = createDocument()
  try {
    again.import(bytes)
    if (again.oplogVersion().compare(doc.oplogVersion()) !== 0) throw new Error(`The log of ${id} was not compacted: its snapshot says something else.`)
  } finally {
    again.free()
  }
  store.commitCompaction(() => store.updates.replace({ docId: id, bytes, at }, upTo))
}
