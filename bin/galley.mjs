#!/usr/bin/env node
// The command line's front door: runs on Node 20, gets ready what is missing, hands over to the Node Galley needs.
import { handOver } from '../scripts/hand-over.mjs'
import { at } from '../scripts/places.mjs'
import { sayFailure } from '../scripts/plain-error.mjs'
import { ensureBuilt, ensureInstalled, rightNode, sayAside } from '../scripts/prepare.mjs'

// npm runs scripts in the package's folder; paths a person gives are meant from where they stand.
const standingPlace = () => (process.env.npm_lifecycle_event === 'galley' && process.env.INIT_CWD) || process.cwd()

const run = async (args) => {
  await ensureInstalled(sayAside)
  await ensureBuilt(sayAside)
  const node = rightNode()
  const entry = [at('scripts/enter.mjs'), at('out/main/cli.js'), ...args]
  const cwd = standingPlace()
  if (node !== process.execPath) return handOver(node, entry, { cwd })
  process.chdir(cwd)
  process.argv = [node, ...entry]
  await import('../scripts/enter.mjs')
}

run(process.argv.slice(2)).catch((error) => {
  sayFailure(error)
  process.exit(2)
})
