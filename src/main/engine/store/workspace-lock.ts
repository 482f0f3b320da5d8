import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/errors'
import { connect, isSqliteError } from './database'

/**
 * Makes this process the only writer of a workspace until `release` or its end: a transaction left open on a lock
 * database is given up by the system even after SIGKILL, which a lock file is not. `holder` names the program for
 * whoever is refused.
 * @throws Refusal `in-use`, naming the holder.
 */
export function lockWorkspace(directory: string, holder: string): { release(): void } {
  const db = connect(join(directory, 'lock.db'))
  const note = join(directory, 'lock.json')
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (isSqliteError(error, 'SQLITE_BUSY')) throw new Refusal('in-use', `This newsroom is open in ${readHolder(note)}. Close it there first, or do this in that window.`)
    throw error
  }
  writeFileSync(note, JSON.stringify({ holder, pid: process.pid }))
  return { release: () => db.close() }
}

function readHolder(note: string): string {
  try {
    const { holder, pid } = JSON.parse(readFileSync(note, 'utf8')) as { holder: string; pid: number }
    return `${holder} (process ${pid})`
  } catch {
    return 'another program'
  }
}
