import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '@engine/files/make-folder'
import { killPoint } from '@engine/kill-point'
import { Refusal } from '@shared/contract/errors'
import { createArticles } from './articles'
import { createAssetRows } from './asset-rows'
import { createBehindRows } from './behind-rows'
import { isSqliteError, openDatabase } from './database'
import { createDeskRows } from './desk-rows'
import { createDigests } from './digests'
import { createItems } from './items'
import { createJobRows } from './job-rows'
import { createJournalRows } from './journal-rows'
import { refuseForeign } from './migrate'
import { createOutbox } from './outbox'
import { createOverriddenRows } from './overridden-rows'
import { createPictureRows } from './picture-rows'
import { createRegisters } from './registers'
import { createRevisionRows } from './revision-rows'
import { createSearchIndex } from './search-index'
import { createSettings } from './settings'
import { createSyncRows } from './sync-rows'
import { createUpdates } from './updates'
import { lockWorkspace } from './workspace-lock'

const FULL = 'This computer’s disk is full, so the change could not be saved. Free some space; Galley keeps trying.'
const READ_ONLY = 'This newsroom’s folder can’t be written to, so the change could not be saved. Check the folder’s permissions.'

/**
 * Opens the store of the workspace in a folder for this process alone, every table's statements prepared once.
 * `create` makes the workspace where there is none.
 * @throws Refusal `not-found`, `exists`, `in-use`, `newer-workspace` or `unreadable`; whatever stood there is untouched.
 */
export function openStore(directory: string, { create, holder }: { create: boolean; holder: string }) {
  const file = join(directory, 'galley.db')
  const found = existsSync(file)
  if (found) refuseForeign(file)
  if (!found && !create) throw new Refusal('not-found', `There is no newsroom in ${directory}.`)
  if (found && create) throw new Refusal('exists', `There is a newsroom in ${directory} already.`)
  if (create) makeHome(directory)
  const lock = lockWorkspace(directory, holder)
  const db = openUnder(lock, file)
  let isCatchingUp = false
  let bringUp: () => void = () => undefined
  function catchUp(): void {
    if (isCatchingUp || db.inTransaction) return
    isCatchingUp = true
    try {
      bringUp()
    } finally {
      isCatchingUp = false
    }
  }
  function write<T>(work: () => T, what: 'commit' | 'rows' | 'compact' = 'commit'): T {
    // Inside another it is a part of that one's commit.
    const isOuter = !db.inTransaction
    try {
      const result = db.transaction(() => {
        const value = work()
        if (isOuter) killPoint(what)
        return value
      }).immediate()
      if (isOuter && what === 'commit') killPoint('committed')
      return result
    } catch (error) {
      if (isSqliteError(error, 'SQLITE_FULL')) throw new Refusal('unwritable', FULL)
      if (isSqliteError(error, 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CANTOPEN')) throw new Refusal('unwritable', READ_ONLY)
      throw error
    }
  }
  return {
    articles: caughtUp(createArticles(db, createSearchIndex(db)), catchUp),
    assets: createAssetRows(db),
    behind: createBehindRows(db),
    desk: createDeskRows(db),
    digests: createDigests(db),
    items: createItems(db),
    jobs: createJobRows(db),
    journal: createJournalRows(db),
    outbox: createOutbox(db),
    overridden: createOverriddenRows(db),
    pictures: caughtUp(createPictureRows(db), catchUp),
    registers: createRegisters(db),
    revisions: createRevisionRows(db),
    settings: createSettings(db),
    sync: createSyncRows(db),
    updates: createUpdates(db),
    /** Runs `work` as one commit, on disk when this returns. @throws Refusal `unwritable` when the disk won't take it. */
    commit<T>(work: () => T): T {
      catchUp()
      return write(work)
    },
    /** As `commit`, for the log alone: rows that are behind stay behind. */
    commitLog: <T>(work: () => T): T => write(work),
    /** As `commitLog`, for a log that says the same in fewer updates. */
    commitCompaction: <T>(work: () => T): T => write(work, 'compact'),
    /** As `commit`, for rows that were behind. */
    commitRows: <T>(work: () => T): T => write(work, 'rows'),
    /** Calls `work` before any row of an article is read and before any commit but the log's: it brings up what is behind. */
    beforeReading(work: () => void): void {
      bringUp = work
    },
    /** Whether a commit is under way. */
    isCommitting: (): boolean => db.inTransaction,
    close(): void {
      db.close()
      lock.release()
    },
  }
}
export type Store = ReturnType<typeof openStore>

/** Rows that are brought up before each use. */
function caughtUp<Rows extends object>(rows: Rows, catchUp: () => void): Rows {
  const methods = Object.entries(rows as Record<string, (...args: unknown[]) => unknown>)
  return Object.fromEntries(methods.map(([name, method]) => [name, (...args: unknown[]) => {
    catchUp()
    return method(...args)
  }])) as Rows
}

function openUnder(lock: { release(): void }, file: string) {
  try {
    return openDatabase(file)
  } catch (error) {
    lock.release()
    throw error
  }
}

function makeHome(directory: string): void {
  try {
    makeFolder(directory)
  } catch {
    throw new Refusal('unwritable', `A newsroom can’t be made in ${directory}: the folder can’t be created.`)
  }
}
