// npm start: Galley on its sample newsroom, in a window where that is possible and in the browser elsewhere.
import { findElectron, fetchElectron } from './electron-runtime.mjs'
import { runInPlace } from './hand-over.mjs'
import { at, root } from './places.mjs'
import { sayFailure } from './plain-error.mjs'
import { ensureBuilt, ensureInstalled, rightNode, sayAside } from './prepare.mjs'

const diedAtStartMs = 5_000
const endedByPerson = new Set(['SIGINT', 'SIGTERM', 'SIGHUP'])

const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

const obtainElectron = async () => {
  const found = findElectron()
  if (found) return found
  sayAside('Fetching Electron (once; about 110 MB) …')
  return fetchElectron()
}

// Chromium refuses its sandbox to root; a newsroom is better run by an ordinary user.
const sandboxSwitches = () => {
  if (process.platform !== 'linux' || process.getuid() !== 0) return []
  sayAside('Running as root: Electron starts without its sandbox. An ordinary user account is safer.')
  return ['--no-sandbox']
}

let isAskedToEnd = false
for (const name of endedByPerson) process.on(name, () => (isAskedToEnd = true))

// True when the window opened and was closed again; false when this machine can't run it.
const openWindow = async (electron) => {
  const startedMs = Date.now()
  const { code, signal } = await runInPlace(electron, [...sandboxSwitches(), root, '--sample'], { cwd: root, apart: true }).catch(() => ({ code: 127 }))
  if (isAskedToEnd || endedByPerson.has(signal) || code === 0) return true
  if (Date.now() - startedMs < diedAtStartMs) return false
  process.exitCode = code
  return true
}

const openBrowser = async (reason) => {
  sayAside(`${reason}: Galley opens in your browser instead.`)
  const { code } = await runInPlace(rightNode(), [at('scripts/enter.mjs'), at('out/main/cli.js'), 'serve', '--sample', '--open'], { cwd: root, apart: true })
  if (!isAskedToEnd) process.exitCode = code
}

const start = async () => {
  await ensureInstalled(sayAside)
  await ensureBuilt(sayAside)
  if (isAskedToEnd) return
  if (!hasScreen()) return openBrowser('There is no screen for a window here')
  const electron = await obtainElectron()
  if (isAskedToEnd) return
  if (!electron) return openBrowser("Electron's runtime can't be reached from here")
  if (!(await openWindow(electron))) return openBrowser('Electron could not start on this machine')
}

start().catch((error) => {
  sayFailure(error)
  process.exitCode = isAskedToEnd ? 0 : 2
})
