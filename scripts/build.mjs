import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { runQuietly } from './children.mjs'
import { withLock } from './lock.mjs'
import { at, root, toolPath } from './places.mjs'
import { PlainError } from './plain-error.mjs'
import { rightNode } from './right-node.mjs'

const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'aliases.ts']
const isTest = (path) => /\.test\.tsx?$/.test(path)

const listFiles = (path) => {
  const entries = readdirSync(at(path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => (entry.isDirectory() ? listFiles(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}

const hashSources = () => {
  const hash = createHash('sha256')
  const files = sources.filter((path) => existsSync(at(path))).flatMap((path) => (path.includes('.') ? [path] : listFiles(path)))
  for (const path of files.filter((file) => !isTest(file))) hash.update(`${path}\0`).update(readFileSync(at(path))).update('\0')
  return hash.digest('hex')
}

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

// What is wrong stands above the bundler's own stack.
const withoutStack = (output) => output.split('\n').filter((line) => !/^\s+at /.test(line)).join('\n')

const build = async (forTests) => {
  const node = rightNode()
  const env = { ...process.env, PATH: `${at('node_modules/.bin')}${delimiter}${process.env.PATH}`, NODE_ENV: 'production', NO_COLOR: '1' }
  if (forTests) env.GALLEY_TEST_BUILD = '1'
  else delete env.GALLEY_TEST_BUILD
  const { code, output } = await runQuietly(node, [toolPath('electron-vite/bin/electron-vite.js'), 'build'], { cwd: root, env, timeoutMs: 10 * 60_000 })
  if (code !== 0) throw new PlainError(`Galley could not be built:\n${withoutStack(output).trim()}`)
}

/**
 * Makes out/ (or out-test/, which keeps the hooks tests need) match the sources. The stamp goes first and comes back
 * last, so an interrupted build is never taken for a whole one.
 */
export const ensureBuilt = async (say, { forTests = false } = {}) => {
  const folder = forTests ? 'out-test' : 'out'
  const stamp = at(`${folder}/.stamp`)
  if (readStamp(stamp) === hashSources()) return
  await withLock(at(`.cache/${folder}.lock`), async () => {
    const hash = hashSources()
    if (readStamp(stamp) === hash) return
    say('Building Galley …')
    rmSync(stamp, { force: true })
    await build(forTests)
    writeFileSync(stamp, hash)
  })
}
