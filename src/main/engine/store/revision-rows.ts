import type { Database } from 'better-sqlite3'
import type { RevisionKind } from '@shared/model/revision'

/** A point in an article's history as it is stored; `writers` are names, '' for this device. */
export interface RevisionRow {
  id: string
  docId: string
  kind: RevisionKind
  version: Uint8Array
  writers: string[]
  name: string
  since: number
  at: number
  /** Words, null while nobody has counted. */
  added: number | null
  removed: number | null
}
type Stored = Omit<RevisionRow, 'writers'> & { writers: string }

const COLUMNS = 'id, doc_id AS docId, kind, version, writers, name, since, at, added, removed'

/** Points in the history of articles, and which articles are being written in. */
export function createRevisionRows(db: Database) {
  const all = db.prepare<[string], Stored>(`SELECT ${COLUMNS} FROM revisions WHERE doc_id = ? ORDER BY at DESC, id DESC`)
  const get = db.prepare<[string], Stored>(`SELECT ${COLUMNS} FROM revisions WHERE id = ?`)
  const latest = db.prepare<[string], Stored>(`SELECT ${COLUMNS} FROM revisions WHERE doc_id = ? ORDER BY at DESC, id DESC LIMIT 1`)
  const before = db.prepare<[string, number, number, string], Stored>(`SELECT ${COLUMNS} FROM revisions WHERE doc_id = ? AND (at < ? OR at = ? AND id < ?) ORDER BY at DESC, id DESC LIMIT 1`)
  const after = db.prepare<[string, number, number, string], string>('SELECT id FROM revisions WHERE doc_id = ? AND (at > ? OR at = ? AND id > ?) ORDER BY at, id LIMIT 1').pluck()
  const put = db.prepare(`INSERT OR REPLACE INTO revisions (id, doc_id, kind, version, writers, name, since, at, added, removed)
    VALUES (@id, @docId, @kind, @version, @writers, @name, @since, @at, @added, @removed)`)
  const drop = db.prepare('DELETE FROM revisions WHERE id = ?')
  const count = db.prepare('UPDATE revisions SET added = ?, removed = ? WHERE id = ?')
  const rename = db.prepare('UPDATE revisions SET name = ? WHERE id = ?')
  const begin = db.prepare('INSERT OR IGNORE INTO bursts (doc_id, since) VALUES (?, ?)')
  const end = db.prepare('DELETE FROM bursts WHERE doc_id = ?')
  const bursts = db.prepare<[], [string, number]>('SELECT doc_id, since FROM bursts').raw()
  return {
    /** Of one article, the latest first. */
    of: (docId: string): RevisionRow[] => all.all(docId).map(toRow),
    get: (id: string): RevisionRow | null => toRowOrNull(get.get(id)),
    latest: (docId: string): RevisionRow | null => toRowOrNull(latest.get(docId)),
    /** The one before another of its article. */
    before: ({ docId, at, id }: RevisionRow): RevisionRow | null => toRowOrNull(before.get(docId, at, at, id)),
    /** Stores one; the words of the one after it are counted again. */
    put(row: RevisionRow): void {
      put.run({ ...row, writers: row.writers.join('\n') })
      const next = after.get(row.docId, row.at, row.at, row.id)
      if (next !== undefined) count.run(null, null, next)
    },
    name: (id: string, name: string): void => void rename.run(name, id),
    /** Takes one away; the words of the one after it are counted again. */
    drop(row: RevisionRow): void {
      const next = after.get(row.docId, row.at, row.at, row.id)
      drop.run(row.id)
      if (next !== undefined) count.run(null, null, next)
    },
    counted: (id: string, { added, removed }: { added: number; removed: number }): void => void count.run(added, removed, id),
    /** Notes that somebody began to write in an article; call in the commit of what they wrote. */
    beginBurst: (docId: string, since: number): void => void begin.run(docId, since),
    endBurst: (docId: string): void => void end.run(docId),
    bursts: (): [docId: string, since: number][] => bursts.all(),
  }
}
export type RevisionRows = ReturnType<typeof createRevisionRows>

function toRow({ writers, ...row }: Stored): RevisionRow {
  return { ...row, writers: writers.split('\n') }
}

function toRowOrNull(row: Stored | undefined): RevisionRow | null {
  return row ? toRow(row) : null
}
