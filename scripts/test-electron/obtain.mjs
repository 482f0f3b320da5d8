import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { at } from '../places.mjs'
import { compileSqlite } from './compile-sqlite.mjs'
import { recipe } from './recipe.mjs'
import { unpackElectron } from './unpack-electron.mjs'

const abandonedAfterMs = 3 * 60 * 60_000

const shelf = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'galley')

const ingredients = [
  'scripts/test-electron/recipe.mjs', 'scripts/test-electron/unpack-electron.mjs', 'scripts/test-electron/compile-sqlite.mjs',
  'scripts/test-electron/default-app/main.js', 'node_modules/better-sqlite3/package.json', 'node_modules/node-addon-api/package.json',
]

const hashIngredients = () => {
  const hash = createHash('sha256')
  for (const path of ingredients) hash.update(readFileSync(at(path)))
  return hash.digest('hex').slice(0, 12)
}

const clearAbandoned = () => {
  for (const name of readdirSync(shelf()).filter((entry) => entry.includes('.making-'))) {
    const path = join(shelf(), name)
    if (Date.now() - statSync(path).mtimeMs > abandonedAfterMs) rmSync(path, { recursive: true, force: true })
  }
}

// Made beside its place and moved there whole, so an interrupted run leaves nothing that looks finished.
const make = async (home) => {
  const making = `${home}.making-${process.pid}`
  mkdirSync(making, { recursive: true })
  try {
    const parts = await Promise.allSettled([
      unpackElectron(join(making, 'unpacking'), join(making, 'dist')),
      compileSqlite(join(making, 'compiling'), join(making, 'better_sqlite3.node')),
    ])
    for (const part of parts) if (part.status === 'rejected') throw part.reason
    for (const scratch of ['unpacking', 'compiling']) rmSync(join(making, scratch), { recursive: true, force: true })
    if (!existsSync(home)) renameSync(making, home)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Where the test Electron can be made: the package that carries it exists for this kind of machine alone. */
export const canHaveTestElectron = () => process.platform === 'linux' && process.arch === 'x64'

/** The test Electron's program and the SQLite binding made for it, from a cache outside the clone. */
export const obtainTestElectron = async () => {
  const home = join(shelf(), `test-electron-${recipe.electron}-${hashIngredients()}`)
  if (!existsSync(home)) {
    mkdirSync(shelf(), { recursive: true })
    clearAbandoned()
    await make(home)
  }
  return { electron: join(home, 'dist/electron'), sqliteBinding: join(home, 'better_sqlite3.node') }
}
