import { EMPTY_ARTICLE } from '@shared/model/article'
import type { ArticleContent } from '@shared/document/article-document'
import { compareArticles, isSame } from '@shared/document/compare-articles'
import type { Documents } from '@engine/documents/documents'
import type { RevisionRow } from '@engine/store/revision-rows'
import type { Store } from '@engine/store/store'
import { besides } from './besides'

const NOTHING: ArticleContent = { fields: EMPTY_ARTICLE, topics: [], body: [] }

/**
 * Counts what came and went with revisions, one after the other with a breath in between: two versions of a long
 * article take their time to read. One by itself that turns out to say what the one before said is dropped.
 */
export function createCounting({ store, documents, onCounted }: { store: Store; documents: Documents; onCounted: (docId: string) => void }) {
  const waiting: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): void {
    timer = undefined
    const row = store.revisions.get(waiting.shift() ?? '')
    if (row?.added === null && documents.has(row.docId, row.version)) {
      besides(() => {
        count(row)
        onCounted(row.docId)
      })
    }
    go()
  }

  function go(): void {
    if (waiting.length > 0) timer ??= setTimeout(next, 0)
  }

  function count(row: RevisionRow): void {
    const before = store.revisions.before(row)
    const said = before && documents.has(row.docId, before.version) ? documents.readAt(row.docId, before.version) : NOTHING
    const found = compareArticles(said, documents.readAt(row.docId, row.version))
    store.commitLog(() => {
      if (before && row.name === '' && row.kind !== 'kept' && isSame(found)) store.revisions.drop(row)
      else store.revisions.counted(row.id, found)
    })
  }

  return {
    /** Counts these soon, in their order. */
    soon(ids: readonly string[]): void {
      for (const id of ids) if (!waiting.includes(id)) waiting.push(id)
      go()
    },
    close(): void {
      clearTimeout(timer)
      waiting.length = 0
    },
  }
}
