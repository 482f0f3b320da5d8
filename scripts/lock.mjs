import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PlainError } from './plain-error.mjs'

const giveUpAfterMs = 15 * 60_000
const askAgainAfterMs = 100

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// mkdir either makes the folder or fails: of two processes exactly one goes on.
const take = (folder) => {
  mkdirSync(dirname(folder), { recursive: true })
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

const readOwner = (folder) => {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'))
  } catch {
    return 0
  }
}

// Renaming before removing: when two processes find the same dead owner, only one rename succeeds.
const clearIfAbandoned = (folder, sinceMs) => {
  const pid = readOwner(folder)
  const isAbandoned = pid ? !isAlive(pid) : Date.now() - sinceMs > 5_000
  if (!isAbandoned) return
  const aside = `${folder}.${process.pid}`
  try {
    renameSync(folder, aside)
  } catch {
    return
  }
  rmSync(aside, { recursive: true, force: true })
}

/** Runs `work` while this process alone holds `folder` as a lock; a lock whose owner died is taken over. */
export const withLock = async (folder, work) => {
  const sinceMs = Date.now()
  while (!take(folder)) {
    if (Date.now() - sinceMs > giveUpAfterMs) throw new PlainError(`Another Galley command has been busy for too long: end it, or delete ${folder}.`)
    clearIfAbandoned(folder, sinceMs)
    await pause(askAgainAfterMs)
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}
