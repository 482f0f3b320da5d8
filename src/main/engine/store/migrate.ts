import { closeSync, openSync, readSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { Refusal } from '@shared/contract/errors'
import { migration0001 } from './migrations/0001-first'
import { migration0002 } from './migrations/0002-desk'

const MIGRATIONS = [migration0001, migration0002]

/** Marks a file as a Galley workspace ('GLLY'), so that another program's database is never migrated by mistake. */
export const APPLICATION_ID = 0x474c4c59

export const NEWER = 'This newsroom was last opened with a newer version of Galley. Update Galley on this computer, then open it again; nothing was changed.'
const FOREIGN = 'This folder holds a database that isn’t a Galley newsroom; nothing was changed.'

/**
 * Refuses a newer or foreign database by reading its header alone, before SQLite creates a file beside it. Bytes 60-63
 * are `user_version`, 68-71 `application_id` (https://www.sqlite.org/fileformat.html#the_database_header).
 */
export function refuseForeign(file: string): void {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  const length = readSync(handle, header, 0, 100, 0)
  closeSync(handle)
  if (length === 0) return
  if (length < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new Refusal('unreadable', FOREIGN)
  checkVersion(header.readUInt32BE(60), header.readUInt32BE(68))
}

function checkVersion(userVersion: number, applicationId: number): void {
  if (applicationId !== APPLICATION_ID && (applicationId !== 0 || userVersion !== 0)) throw new Refusal('unreadable', FOREIGN)
  if (userVersion > MIGRATIONS.length) throw new Refusal('newer-workspace', NEWER)
}

/** Brings an open database to this program's version, one transaction a step; the version may also stand in its WAL. */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number
  checkVersion(version, db.pragma('application_id', { simple: true }) as number)
  MIGRATIONS.slice(version).forEach((sql, step) => {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${version + step + 1}`)
    })()
  })
}
