import { measureEmail } from './email'
import { measureEveryday } from './everyday'
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
  start: () => measureStart(largeNewsroom(say)),
  email: measureEmail,
  everyday: () => measureEveryday(largeNewsroom(say)),
}

const chosen = process.argv.slice(2)
const lines: Line[] = []
for (const [name, measure] of Object.entries(MEASURES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const sinceMs = Date.now()
  lines.push(...await measure())
  say(`✓ ${name.padEnd(10)} ${((Date.now() - sinceMs) / 1000).toFixed(1).padStart(6)} s`)
}
const machine = describeMachine(chromiumVersion(chromium), new Date())
console.log(`\n${machine}\n\n${printTable(lines)}`)
