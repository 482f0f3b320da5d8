import type { Database } from 'better-sqlite3'

export interface AssetRow { sha256: string; mediaType: string; bytes: number }

/** Which stored files exist and what they are; the bytes are files beside the database. */
export function createAssetRows(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO assets (sha256, media_type, bytes, added_at) VALUES (?, ?, ?, ?)')
  const get = db.prepare<[string], AssetRow>('SELECT sha256, media_type AS mediaType, bytes FROM assets WHERE sha256 = ?')
  return {
    add: (row: AssetRow, at: number): void => void insert.run(row.sha256, row.mediaType, row.bytes, at),
    get: (sha256: string): AssetRow | undefined => get.get(sha256),
  }
}
export type AssetRows = ReturnType<typeof createAssetRows>
