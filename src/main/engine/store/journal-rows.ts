import type { Database } from 'better-sqlite3'
import type { Act, JournalEntry } from '@shared/model/act'

export interface Piece { position: number; act: Act; inverse: Act[]; undone: boolean }
export interface NewEntry { label: string; key: string; at: number }

interface EntryRow { id: number; label: string; step_key: string; at: number; undone: number }
interface PieceRow { position: number; act: string; inverse: string; undone: number }

const KEPT_ENTRIES = 2_000

/** What was done and what takes it back, in the order it was done. */
export function createJournalRows(db: Database) {
  const insert = db.prepare('INSERT INTO journal (label, step_key, at) VALUES (@label, @key, @at)')
  const touch = db.prepare('UPDATE journal SET label = @label, at = @at WHERE id = @id')
  const prune = db.prepare('DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - ?')
  const putPiece = db.prepare('INSERT OR REPLACE INTO journal_pieces (entry, position, act, inverse, undone) VALUES (@entry, @position, @act, @inverse, @undone)')
  const pieces = db.prepare<[number], PieceRow>('SELECT position, act, inverse, undone FROM journal_pieces WHERE entry = ? ORDER BY position')
  const clear = db.prepare('DELETE FROM journal')
  const markEntry = db.prepare('UPDATE journal SET undone = ? WHERE id = ?')
  const byId = db.prepare<[number], EntryRow>('SELECT * FROM journal WHERE id = ?')
  const newest = db.prepare<[], EntryRow>('SELECT * FROM journal ORDER BY id DESC LIMIT 1')
  const lastDone = db.prepare<[], EntryRow>('SELECT * FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1')
  const firstUndone = db.prepare<[number], EntryRow>('SELECT * FROM journal WHERE undone = 1 AND id > ? ORDER BY id LIMIT 1')
  const list = db.prepare<[number, number], EntryRow>('SELECT * FROM journal WHERE id < ? ORDER BY id DESC LIMIT ?')
  return {
    add(entry: NewEntry): number {
      const id = Number(insert.run(entry).lastInsertRowid)
      prune.run(KEPT_ENTRIES)
      return id
    },
    putPiece: (entry: number, { position, act, inverse, undone }: Piece): void =>
      void putPiece.run({ entry, position, act: JSON.stringify(act), inverse: JSON.stringify(inverse), undone: Number(undone) }),
    pieces: (entry: number): Piece[] => pieces.all(entry).map((row) => ({ position: row.position, act: JSON.parse(row.act) as Act, inverse: JSON.parse(row.inverse) as Act[], undone: row.undone === 1 })),
    /** Forgets everything: what was done so far can't be taken back any more. */
    clear: (): void => void clear.run(),
    touch: (id: number, label: string, at: number): void => void touch.run({ id, label, at }),
    mark: (id: number, undone: boolean): void => void markEntry.run(Number(undone), id),
    get: (id: number): JournalEntry | null => toEntry(byId.get(id)),
    /** The newest entry with its key, to which a step of the same key may still belong. */
    newest: (): (JournalEntry & { key: string }) | null => {
      const row = newest.get()
      return row ? { ...toEntry(row)!, key: row.step_key } : null
    },
    /** What undo would take. */
    lastDone: (): JournalEntry | null => toEntry(lastDone.get()),
    /** What redo would take: the oldest of those taken back after the last one that stands. */
    firstUndone: (): JournalEntry | null => toEntry(firstUndone.get(lastDone.get()?.id ?? 0)),
    list: (limit: number, before = Number.MAX_SAFE_INTEGER): JournalEntry[] => list.all(before, limit).map((row) => toEntry(row)!),
  }
}
export type JournalRows = ReturnType<typeof createJournalRows>

function toEntry(row: EntryRow | undefined): JournalEntry | null {
  return row ? { id: row.id, label: row.label, at: row.at, undone: row.undone === 1 } : null
}
