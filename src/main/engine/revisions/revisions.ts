import type { ArticleContent } from '@shared/document/article-document'
import type { Change } from '@shared/contract/changes'
import { Refusal } from '@shared/contract/errors'
import type { Feed } from '@shared/feed'
import { randomId } from '@shared/model/ids'
import type { Revision, RevisionKind } from '@shared/model/revision'
import type { ArticleEdit } from '@engine/documents/article-watcher'
import type { Documents } from '@engine/documents/documents'
import { encodeVersion } from '@engine/documents/versions'
import type { RevisionRow } from '@engine/store/revision-rows'
import type { Store } from '@engine/store/store'
import { besides } from './besides'
import { type Burst, createBursts, LONGEST_MS, QUIET_MS } from './bursts'
import { createCounting } from './count-words'
import { toThinOut } from './thin-out'

/** A log at rest with more updates than these is compacted. */
const FEW_UPDATES = 100
const HERE = ['']
const GONE = 'This version isn’t in the article’s history any more.'

/**
 * Points in the history of articles: by themselves where a burst of writing ends and where a colleague's edits arrive,
 * and by name. A revision is a version of the document, which keeps its whole history, and what is said of it.
 */
export function createRevisions({ store, documents, changes, now }: { store: Store; documents: Documents; changes: Feed<Change>; now: () => number }) {
  const { revisions } = store
  // What is told once the commit at hand is on disk, together, and what of it came from a colleague.
  const [told, arrived] = [new Set<string>(), new Set<string>()]
  let timer: ReturnType<typeof setTimeout> | undefined
  const counting = createCounting({ store, documents, onCounted: tell })
  const bursts = createBursts({
    now,
    onEnd: (id, burst) => besides(() => {
      store.commit(() => endBurst(id, burst))
      countSoon(id)
      documents.compact(id, FEW_UPDATES)
    }),
    onMany: (id) => besides(() => documents.compact(id, FEW_UPDATES)),
  })
  documents.watch({
    created: (id, version, at) => add(id, { kind: 'created', version: encodeVersion(version), writers: HERE, since: at, at }),
    written(id, edit) {
      if (bursts.wrote(id, edit.at, edit.updates)) {
        begin(id, edit)
        revisions.beginBurst(id, edit.at)
      }
    },
    changed(id, { version, text, ...edit }) {
      if (text && bursts.has(id)) return void bursts.wrote(id, edit.at, edit.updates)
      if (text || edit.isFirst) begin(id, edit)
      // Thousands of articles can be changed at once: nothing is to come later for them.
      if (text) record(id, { kind: 'written', version, writers: HERE, since: edit.at, at: edit.at })
    },
    arriving(id) {
      const burst = bursts.take(id)
      if (burst) endBurst(id, burst)
    },
    arrived(id, { version, writers, ...edit }) {
      begin(id, edit)
      const isKnown = revisions.latest(id) !== null
      record(id, { kind: 'arrived', version, writers: [...writers], since: edit.at, at: edit.at })
      if (isKnown) arrived.add(id)
    },
  })
  for (const [id, since] of revisions.bursts()) bursts.resume(id, { since, last: since })

  /** What the article was before anybody here wrote in it, so that there is a way back to it. */
  function begin(id: string, { before, at, isFirst }: ArticleEdit): void {
    if (before.length === 0 || revisions.latest(id)) return
    const gatheredAt = isFirst ? store.items.ofArticle(id)?.gatheredAt : undefined
    add(id, { kind: gatheredAt === undefined ? 'created' : 'gathered', version: encodeVersion(before), writers: HERE, since: at, at: Math.min(gatheredAt ?? at, at) })
  }

  function endBurst(id: string, { since }: Burst): void {
    revisions.endBurst(id)
    record(id, { kind: 'written', version: documents.version(id), writers: HERE, since, at: Math.max(since, store.updates.lastAt(id) ?? since) })
    for (const row of toThinOut(revisions.of(id), now(), store.settings.newsroom().timeZone)) revisions.drop(row)
  }

  /** Adds a revision, or goes on with the last one where the same people wrote on. Answers the one of this version. */
  function record(id: string, point: Point): string {
    const last = revisions.latest(id)
    if (last && sameBytes(last.version, point.version)) return last.id
    return add(id, point, last && goesOn(last, point) ? last : undefined)
  }

  function add(docId: string, point: Point, last?: RevisionRow): string {
    const id = last?.id ?? randomId()
    // Two points of one moment stand in the order they were made.
    const before = last ? revisions.before(last) : revisions.latest(docId)
    const at = Math.max(point.at, (before?.at ?? 0) + 1)
    revisions.put({ ...point, id, docId, at, name: '', since: last?.since ?? point.since, added: null, removed: null })
    tell(docId)
    return id
  }

  function tell(docId: string): void {
    told.add(docId)
    timer ??= setTimeout(() => {
      timer = undefined
      changes.emit({ kind: 'projection', of: 'revisions', ids: [...told] })
      told.clear()
      for (const id of arrived) {
        besides(() => {
          countSoon(id)
          documents.compact(id, FEW_UPDATES)
        })
      }
      arrived.clear()
    }, 0)
  }

  function countSoon(docId: string): void {
    counting.soon(revisions.of(docId).filter(({ added }) => added === null).map(({ id }) => id))
  }

  function found(id: string): RevisionRow {
    const row = revisions.get(id)
    if (!row) throw new Refusal('not-found', GONE)
    return row
  }

  return {
    /** An article's revisions, the latest first; those whose edits have not come are left out. */
    list(article: string): Revision[] {
      const rows = revisions.of(article).filter((row) => documents.has(article, row.version))
      counting.soon(rows.filter(({ added }) => added === null).map(({ id }) => id))
      return rows.map(({ id, kind, name, at, writers, added, removed }) => ({ id, kind, name, at, writers, added, removed }))
    },
    /** What the article said then. @throws Refusal `not-found` */
    read(id: string): ArticleContent {
      const { docId, version } = found(id)
      return documents.readAt(docId, version)
    },
    /** Makes sure that there is a revision of the article as it stands; answers it. @throws Refusal `not-found` */
    keep(article: string): string {
      const id = store.commit(() => {
        const burst = bursts.take(article)
        revisions.endBurst(article)
        const at = now()
        const kept = record(article, { kind: 'kept', version: documents.version(article), writers: HERE, since: burst?.since ?? at, at })
        const row = found(kept)
        if (row.kind === 'written' || row.kind === 'arrived') revisions.put({ ...row, kind: 'kept' })
        return kept
      })
      countSoon(article)
      return id
    },
    /** The article is not in hand any more: what was written in it until now is a revision. */
    left: (article: string): void => bursts.end(article),
    /** Ends what is being written, so that the next start finds nothing unfinished. */
    close(): void {
      counting.close()
      clearTimeout(timer)
      for (const id of bursts.ids()) {
        const burst = bursts.take(id)
        if (!burst) continue
        besides(() => {
          store.commit(() => endBurst(id, burst))
          documents.compact(id, FEW_UPDATES)
        })
      }
      bursts.close()
    },
  }
}
export type Revisions = ReturnType<typeof createRevisions>

interface Point { kind: RevisionKind; version: Uint8Array; writers: string[]; since: number; at: number }

function goesOn(last: RevisionRow, point: Point): boolean {
  return last.name === '' && last.kind === point.kind && last.kind !== 'kept' && point.since - last.at < QUIET_MS && point.at - last.since < LONGEST_MS && String(last.writers) === String(point.writers)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
