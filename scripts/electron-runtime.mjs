import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './children.mjs'
import { at, root, toolPath } from './places.mjs'
import { rightNode } from './right-node.mjs'

const programNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const programName = () => programNames[process.platform] ?? 'electron'

const isWhole = () => {
  const { version } = JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8'))
  const found = at('node_modules/electron/dist/version')
  return existsSync(found) && readFileSync(found, 'utf8').replace(/^v/, '').trim() === version
}

/** The Electron program that is there to run, or undefined; ELECTRON_OVERRIDE_DIST_PATH goes before the installed one. */
export const findElectron = () => {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const program = override ? join(override, programName()) : at(`node_modules/electron/dist/${programName()}`)
  return existsSync(program) && (override || isWhole()) ? program : undefined
}

/** Downloads Electron's runtime, which comes apart from its package. Resolves to the program, or undefined where it can't be had. */
export const fetchElectron = async () => {
  const { code } = await runQuietly(rightNode(), [toolPath('electron/install.js')], { cwd: root, timeoutMs: 10 * 60_000 })
  return code === 0 ? findElectron() : undefined
}
