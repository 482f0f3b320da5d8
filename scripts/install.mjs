import { existsSync, readFileSync } from 'node:fs'
import { runQuietly } from './children.mjs'
import { withLock } from './lock.mjs'
import { at } from './places.mjs'
import { PlainError } from './plain-error.mjs'

const readPackages = (path) => JSON.parse(readFileSync(at(path), 'utf8')).packages

/**
 * Whether a folder's node_modules is what its package-lock.json asks for. npm writes its own copy of the lock as the last step of an
 * install, so comparing the two also finds an interrupted one, and believes an `npm ci` done by hand.
 */
export const isInstalled = (folder = '') => {
  if (!existsSync(at(`${folder}node_modules/.package-lock.json`))) return false
  const present = readPackages(`${folder}node_modules/.package-lock.json`)
  return Object.entries(readPackages(`${folder}package-lock.json`)).every(([path, wanted]) => {
    const found = present[path]
    return path === '' || (found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true)
  })
}

// npm's own script where npm started us: on Windows that saves a detour through a shell.
const npmCommand = () => {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(process.execPath)) return [process.execPath, [script]]
  return ['npm', []]
}

const install = async (folder) => {
  const [program, args] = npmCommand()
  const { code, output } = await runQuietly(program, [...args, 'ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: at(folder),
    shell: program === 'npm' && process.platform === 'win32',
    timeoutMs: 15 * 60_000,
  })
  if (code !== 0) throw new PlainError(`The dependencies could not be installed with 'npm ci':\n${output.trim()}`)
}

/**
 * Makes node_modules match package-lock.json, at the root or in a `folder/` with packages of its own; `say` gets one line
 * when there is something to do.
 */
export const ensureInstalled = async (say, folder = '') => {
  if (isInstalled(folder)) return
  say('Installing dependencies (once; about half a minute) …')
  await withLock(at('.cache/install.lock'), async () => {
    if (!isInstalled(folder)) await install(folder)
  })
}
