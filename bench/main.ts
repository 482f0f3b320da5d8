import { writeFileSync } from 'node:fs'
import { closeSharedBrowser } from '../e2e/hosts/loopback'
import { measureEmail } from './email'
import { measureEveryday } from './everyday'
import { measureHistory } from './history'
import { chromiumVersion, describeMachine } from './machine'
import { largeNewsroom } from './newsroom'
import { measureSaving } from './saving'
import { measureSearch } from './search'
import { measureSearchScreen } from './search-screen'
import { measureStart } from './start'
import { printTable, type Line } from './table'
import { measureTyping } from './typing'

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const chromium = process.env['GALLEY_CHROMIUM'] ?? ''

// In the order of the table. Each is run by itself, one after the other.
const MEASURES: Record<string, () => Promise<Line[]>> = {
  search: () => measureSearch(largeNewsroom(say)),
  screen: () => measureSearchScreen(largeNewsroom(say)),
  saving: measureSaving,
  typing: () => measureTyping(largeNewsroom(say)),
  history: measureHistory,
  start: () => measureStart(largeNewsroom(say)),
  email: measureEmail,
  everyday: () => measureEveryday(largeNewsroom(say)),
}

const INTRODUCTION = `# How quick Galley is

\`npm run bench\` writes this page. Each figure stands beside a floor or a peer measured by turns with it in the same run,
on the same machine: the ratio is what counts, since no two machines, nor two moments of one, are alike. What is missed
says so. How each is measured is in \`bench/\`, one file a measure.
`

const chosen = process.argv.slice(2)
const unknown = chosen.find((name) => !(name in MEASURES))
if (unknown !== undefined) {
  say(`There is no measure '${unknown}': the measures are ${Object.keys(MEASURES).join(', ')}.`)
  process.exit(2)
}

const lines: Line[] = []
for (const [name, measure] of Object.entries(MEASURES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const sinceMs = Date.now()
  lines.push(...await measure())
  say(`✓ ${name.padEnd(10)} ${((Date.now() - sinceMs) / 1000).toFixed(1).padStart(6)} s`)
}
await closeSharedBrowser()
const table = `${describeMachine(chromiumVersion(chromium), new Date())}\n\n${printTable(lines)}\n`
console.log(`\n${table}`)
// A part of the measures is for whoever mends something; the page keeps whole runs.
if (chosen.length === 0) writeFileSync('docs/bench.md', `${INTRODUCTION}\n${table}`)
