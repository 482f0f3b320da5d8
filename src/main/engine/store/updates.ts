import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** `writers` are those who wrote what came from elsewhere, by name; none for what was written here. */
export interface NewUpdate { docId: string; bytes: Uint8Array; origin: string; at: number; writers?: readonly string[] }

/** The log: the smallest changes of every document, in the order they were stored. Added to, and compacted: never less is in it. */
export function createUpdates(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO updates (doc_id, hash, bytes, origin, at, writers) VALUES (?, ?, ?, ?, ?, ?)')
  const known = db.prepare<[Buffer], number>('SELECT 1 FROM updates WHERE hash = ?').pluck()
  const ofDocument = db.prepare<[string], Buffer>('SELECT bytes FROM updates WHERE doc_id = ? ORDER BY seq').pluck()
  const count = db.prepare<[string, number], number>('SELECT count(*) FROM updates WHERE doc_id = ? AND seq <= ?').pluck()
  const lastAt = db.prepare<[string], number>('SELECT max(at) FROM updates WHERE doc_id = ?').pluck()
  const last = db.prepare<[string, number], number>('SELECT max(seq) FROM updates WHERE doc_id = ? AND seq <= ?').pluck()
  const writersOf = db.prepare<[string], string>('SELECT DISTINCT writers FROM updates WHERE doc_id = ?').pluck()
  const clear = db.prepare('DELETE FROM updates WHERE doc_id = ? AND seq <= ?')
  const put = db.prepare('INSERT INTO updates (seq, doc_id, hash, bytes, origin, at, writers) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const readSeed = db.prepare<[string], Buffer>('SELECT bytes FROM seeds WHERE doc_id = ?').pluck()
  const writeSeed = db.prepare('INSERT OR REPLACE INTO seeds (doc_id, bytes) VALUES (?, ?)')
  const dropSeed = db.prepare('DELETE FROM seeds WHERE doc_id = ?')
  return {
    /** Stored once however often it comes. */
    append: ({ docId, bytes, origin, at, writers = [] }: NewUpdate): void => void insert.run(docId, hashUpdate(docId, bytes), bytes, origin, at, writers.join('\n')),
    has: (docId: string, bytes: Uint8Array): boolean => known.get(hashUpdate(docId, bytes)) === 1,
    ofDocument: (docId: string): Uint8Array[] => ofDocument.all(docId),
    /** How many updates of a document stand up to `seq`. */
    count: (docId: string, seq: number): number => count.get(docId, seq)!,
    /** When a document was last changed (ms). */
    lastAt: (docId: string): number | null => lastAt.get(docId) ?? null,
    /**
     * Puts one update that says all of a document's log in the place of the last one up to `seq`, and none in that of
     * those before: a folder that has them is sent nothing, any other gets the whole. Call inside a commit.
     */
    replace({ docId, bytes, at }: Pick<NewUpdate, 'docId' | 'bytes' | 'at'>, upTo: number): void {
      const [seq, writers] = [last.get(docId, upTo)!, new Set(writersOf.all(docId).flatMap((each) => each.split('\n')))]
      clear.run(docId, upTo)
      put.run(seq, docId, hashUpdate(docId, bytes), bytes, 'compacted', at, [...writers].join('\n'))
    },
    seed: (docId: string): Uint8Array | undefined => readSeed.get(docId),
    keepSeed: (docId: string, bytes: Uint8Array): void => void writeSeed.run(docId, bytes),
    dropSeed: (docId: string): void => void dropSeed.run(docId),
  }
}
export type Updates = ReturnType<typeof createUpdates>

function hashUpdate(docId: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(docId).update('\n').update(bytes).digest()
}
