import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fetchElectron, findElectron } from '../electron-runtime.mjs'
import { canHaveTestElectron, obtainTestElectron } from '../test-electron/obtain.mjs'

const chromiums = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser the loopback journeys run in: { env } or { missing: why }. */
export const findChromium = () => {
  const found = [process.env.GALLEY_CHROMIUM, ...chromiums].find((path) => path && existsSync(path))
  return found ? { env: { GALLEY_CHROMIUM: found } } : { missing: 'no Chromium or Chrome is installed' }
}

/**
 * The Electron the window journeys run in: the one users get where its runtime is there or can be fetched, else an
 * older genuine one with a SQLite made for it. { env } or { missing: why }.
 */
export const obtainElectron = async () => {
  const current = findElectron() ?? (canHaveTestElectron() ? undefined : await fetchElectron())
  if (current) return { env: { GALLEY_TEST_ELECTRON: current } }
  if (!canHaveTestElectron()) return { missing: "Electron's runtime can't be reached; try 'npx install-electron'" }
  try {
    const { electron, sqliteBinding } = await obtainTestElectron()
    return { env: { GALLEY_TEST_ELECTRON: electron, ELECTRON_OVERRIDE_DIST_PATH: dirname(electron), GALLEY_SQLITE_BINDING: sqliteBinding } }
  } catch (error) {
    return { missing: error.message }
  }
}
