// npm run bench [-- MEASURE …]: how quick Galley is, beside floors and peers of the same run, in one table; a whole run
// writes it to docs/bench.md. MEASURE is search, screen, saving, typing, history, start, email or everyday.
import { handOver } from './hand-over.mjs'
import { at, root, toolPath } from './places.mjs'
import { PlainError, sayFailure } from './plain-error.mjs'
import { ensureBuilt, ensureInstalled, rightNode, sayAside } from './prepare.mjs'
import { runQuietly } from './children.mjs'
import { findChromium } from './test/hosts.mjs'

// Peers run as their users run them: React has a slower build for development.
const environment = (chromium) => ({ ...process.env, ...chromium.env, NODE_ENV: 'production', GALLEY_SQLITE_BINDING: '' })

const build = async (config) => {
  const { code, output } = await runQuietly(rightNode(), [toolPath('vite/bin/vite.js'), 'build', '--config', at(config)], { cwd: root })
  if (code !== 0) throw new PlainError(`The bench could not be built:\n${output.trim()}`)
}

const run = async (measures) => {
  await ensureInstalled(sayAside)
  await ensureInstalled(sayAside, 'bench/')
  await ensureBuilt(sayAside)
  const chromium = findChromium()
  if (chromium.missing) throw new PlainError(`The bench needs a browser: ${chromium.missing}.`)
  for (const config of ['bench/vite.config.ts', 'bench/bare.config.ts']) await build(config)
  await handOver(rightNode(), [at('bench/out/main.js'), ...measures], { cwd: root, env: environment(chromium) })
}

run(process.argv.slice(2)).catch((error) => {
  sayFailure(error)
  process.exitCode = 2
})
