import SQLite, { type Database } from 'better-sqlite3'
import { Refusal } from '@shared/contract/errors'
import { migrate } from './migrate'

// Test builds may name another build of SQLite's binding, for an Electron older than the one shipped.
const testBinding = __GALLEY_TEST__ ? process.env['GALLEY_SQLITE_BINDING'] : undefined

/** A connection with nothing set; `file` is created when missing. */
export function connect(file: string): Database {
  return new SQLite(file, { timeout: 0, ...(testBinding ? { nativeBinding: testBinding } : {}) })
}

/**
 * Opens a workspace's database file, migrated and durable: every commit is on disk before it is answered. A reopened WAL
 * database falls back to `synchronous=NORMAL`, so FULL is set and read back on every open.
 * @throws Refusal `newer-workspace` or `unreadable`.
 */
export function openDatabase(file: string): Database {
  const db = connect(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite did not accept synchronous=FULL')
    migrate(db)
    return db
  } catch (error) {
    db.close()
    if (isSqliteError(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) throw new Refusal('unreadable', 'This newsroom’s database is damaged and can’t be opened; nothing was changed.')
    throw error
  }
}

/** Whether an error is SQLite's, of one of these result codes (extended codes begin with theirs). */
export function isSqliteError(error: unknown, ...codes: string[]): boolean {
  return error instanceof SQLite.SqliteError && codes.some((code) => error.code.startsWith(code))
}
