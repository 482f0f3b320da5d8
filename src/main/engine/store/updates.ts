import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

export interface NewUpdate { docId: string; bytes: Uint8Array; origin: string; at: number }

/** The log: the smallest changes of every document, in the order they were stored. Never changed, only added to. */
export function createUpdates(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO updates (doc_id, hash, bytes, origin, at) VALUES (?, ?, ?, ?, ?)')
  const known = db.prepare<[Buffer], number>('SELECT 1 FROM updates WHERE hash = ?').pluck()
  const ofDocument = db.prepare<[string], Buffer>('SELECT bytes FROM updates WHERE doc_id = ? ORDER BY seq').pluck()
  const readSeed = db.prepare<[string], Buffer>('SELECT bytes FROM seeds WHERE doc_id = ?').pluck()
  const writeSeed = db.prepare('INSERT OR REPLACE INTO seeds (doc_id, bytes) VALUES (?, ?)')
  const dropSeed = db.prepare('DELETE FROM seeds WHERE doc_id = ?')
  return {
    /** Stored once however often it comes. */
    append: ({ docId, bytes, origin, at }: NewUpdate): void => void insert.run(docId, hashUpdate(docId, bytes), bytes, origin, at),
    has: (docId: string, bytes: Uint8Array): boolean => known.get(hashUpdate(docId, bytes)) === 1,
    ofDocument: (docId: string): Uint8Array[] => ofDocument.all(docId),
    seed: (docId: string): Uint8Array | undefined => readSeed.get(docId),
    keepSeed: (docId: string, bytes: Uint8Array): void => void writeSeed.run(docId, bytes),
    dropSeed: (docId: string): void => void dropSeed.run(docId),
  }
}
export type Updates = ReturnType<typeof createUpdates>

function hashUpdate(docId: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(docId).update('\n').update(bytes).digest()
}
