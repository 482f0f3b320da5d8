import type { Change } from '@shared/contract/changes'
import { Refusal } from '@shared/contract/errors'
import type { Outcome } from '@shared/contract/journal'
import type { Feed } from '@shared/feed'
import type { Act, JournalEntry } from '@shared/model/act'
import type { Documents } from '@engine/documents/documents'
import { recordStep } from '@engine/documents/record-steps'
import type { Store } from '@engine/store/store'
import { createPerformer, type Performed } from './perform-act'

/** Articles changed in one commit; between commits the engine answers others, so that a large act stalls nobody. */
const PIECE = 100
/** Texts take longer than fields: each article is read and written whole. */
const TEXTS_PIECE = 20

/**
 * Does things and takes them back. Each entry's pieces hold an act and what takes it back, written in the commit that
 * performs it: after a crash an entry says exactly what stands.
 */
export function createJournal({ store, documents, changes, now }: { store: Store; documents: Documents; changes: Feed<Change>; now: () => number }) {
  const perform = createPerformer({ store, documents, now })
  let last: Promise<unknown> = Promise.resolve()

  /** One at a time: entries do not interleave, though their pieces let other calls in between. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }

  /** Runs `step` on each piece in a commit of its own, and tells how far it has come. */
  async function eachPiece<P>(label: string, pieces: readonly P[], step: (piece: P, index: number) => Performed): Promise<{ changed: number; left: number }> {
    const total = { changed: 0, left: 0 }
    const tell = (done: number): void => { if (pieces.length > 1) changes.emit({ kind: 'progress', label, done, of: pieces.length }) }
    try {
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) await new Promise((resolve) => { setImmediate(resolve) })
        tell(index)
        const { changed, left, of } = documents.batch(() => step(piece, index))
        total.changed += changed
        total.left += left
        if (changed > 0 && of !== 'articles' && of !== 'digests') changes.emit({ kind: 'projection', of, ids: [] })
      }
    } finally {
      // Also where it fails half way: then nothing more is under way.
      tell(pieces.length)
    }
    changes.emit({ kind: 'projection', of: 'journal', ids: [] })
    return total
  }

  async function performAll(label: string, acts: readonly Act[], key?: string): Promise<Outcome> {
    let entry: number | null = null
    const total = await eachPiece(label, acts.flatMap(split), (act, position) => {
      const done = perform(act)
      const [inverse] = done.inverse
      if (!inverse) return done
      if (key !== undefined) {
        entry = recordStep(store.journal, { label, key, pieces: [{ act, inverse }] }, now())
        return done
      }
      entry ??= store.journal.add({ label, key: '', at: now() })
      store.journal.putPiece(entry, { position, act, inverse: done.inverse, undone: false })
      return done
    })
    return { entry: entry === null ? null : store.journal.get(entry), ...total }
  }

  async function takeBack(entry: JournalEntry): Promise<Outcome> {
    const pieces = store.journal.pieces(entry.id).filter(({ undone }) => !undone).toReversed()
    const total = await eachPiece(entry.label, pieces, (piece) => {
      store.journal.putPiece(entry.id, { ...piece, undone: true })
      store.journal.mark(entry.id, true)
      return together(piece.inverse.map(perform), 'articles')
    })
    return { entry: store.journal.get(entry.id), ...total }
  }

  async function doAgain(entry: JournalEntry): Promise<Outcome> {
    const pieces = store.journal.pieces(entry.id).filter(({ undone }) => undone)
    const total = await eachPiece(entry.label, pieces, (piece) => {
      const done = perform(piece.act)
      store.journal.putPiece(entry.id, { ...piece, inverse: done.inverse, undone: false })
      store.journal.mark(entry.id, false)
      return done
    })
    return { entry: store.journal.get(entry.id), ...total }
  }

  const nothing: Outcome = { entry: null, changed: 0, left: 0 }
  const named = (id: number): JournalEntry => {
    const entry = store.journal.get(id)
    if (!entry) throw new Refusal('not-found', 'This is too long ago to be taken back.')
    return entry
  }

  return {
    /**
     * Performs acts as one entry, the whole of it or, after a crash, a part that can be taken back. With a `key`, one act
     * on one thing; several of that key in quick succession are one entry. @throws Refusal
     */
    perform: (label: string, acts: readonly Act[], key?: string): Promise<Outcome> => inTurn(() => performAll(label, acts, key)),
    undo: (id?: number): Promise<Outcome> => inTurn(async () => {
      const entry = id === undefined ? store.journal.lastDone() : named(id)
      return entry && !entry.undone ? await takeBack(entry) : nothing
    }),
    redo: (id?: number): Promise<Outcome> => inTurn(async () => {
      const entry = id === undefined ? store.journal.firstUndone() : named(id)
      return entry?.undone ? await doAgain(entry) : nothing
    }),
    list: (limit: number, before?: number): { entries: JournalEntry[]; undo: JournalEntry | null; redo: JournalEntry | null } =>
      ({ entries: store.journal.list(limit, before), undo: store.journal.lastDone(), redo: store.journal.firstUndone() }),
    /** Writes down that articles or digests came to be, so that they can be taken back; call inside a commit. */
    arrived(label: string, ids: readonly string[]): void {
      const entry = store.journal.add({ label, key: '', at: now() })
      split({ act: 'removal', ids: [...ids], removed: false }).forEach((act, position) => {
        store.journal.putPiece(entry, { position, act, inverse: [{ ...act, removed: true } as Act], undone: false })
      })
      changes.emit({ kind: 'projection', of: 'journal', ids: [] })
    },
  }
}
export type Journal = ReturnType<typeof createJournal>

/** An act on many articles as acts on some each. */
function split(act: Act): Act[] {
  if (act.act === 'article-texts') return inPieces(act.articles, TEXTS_PIECE).map((articles) => ({ ...act, articles }))
  if (act.act !== 'article-fields' && act.act !== 'article-topics' && act.act !== 'removal') return [act]
  return inPieces(act.ids, PIECE).map((ids) => ({ ...act, ids }))
}

function inPieces<T>(all: readonly T[], size: number): T[][] {
  const pieces: T[][] = []
  for (let start = 0; start < all.length; start += size) pieces.push(all.slice(start, start + size))
  return pieces
}

function together(parts: readonly Performed[], otherwise: Performed['of']): Performed {
  return {
    inverse: parts.flatMap(({ inverse }) => inverse), of: parts[0]?.of ?? otherwise,
    changed: parts.reduce((sum, { changed }) => sum + changed, 0), left: parts.reduce((sum, { left }) => sum + left, 0),
  }
}
