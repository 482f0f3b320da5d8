// npm test: lint, types, unit tests and a build, then every journey in a real Chromium and in a real Electron.
// --long gives the property tests and kill tests their full counts.
import { endChildren } from './children.mjs'
import { sayFailure } from './plain-error.mjs'
import { ensureBuilt, ensureInstalled } from './prepare.mjs'
import { ensureDebianPackages } from './test/debian.mjs'
import { openDisplay } from './test/display.mjs'
import { findChromium, obtainElectron } from './test/hosts.mjs'
import { countJourneys, runJourneys } from './test/journeys.mjs'
import { createTally } from './test/tally.mjs'
import { check } from './test/tools.mjs'
import { runUnits } from './test/units.mjs'

const isLong = process.argv.includes('--long')
const limitMinutes = isLong ? 90 : 30
const env = isLong ? { GALLEY_LONG: '1' } : {}
// The build machine has to have every host: there a missing one is a failure, elsewhere a skip with its reason.
const needsEveryHost = Boolean(process.env.CI) && process.platform === 'linux' && process.getuid() === 0

const print = (line) => process.stdout.write(`${line}\n`)
const tally = createTally(print)

const withDisplay = async (host) => {
  if (host.missing) return host
  const display = await openDisplay()
  return display ? { env: { ...host.env, ...display.env }, end: display.end } : { missing: 'no screen: Xvfb is not installed' }
}

// Compiling for Electron goes on beside the checks; only the journeys wait for it.
const obtainHosts = async () => {
  const note = await ensureDebianPackages(print)
  if (note) tally.note(note)
  return { electron: await obtainElectron(), chromium: findChromium() }
}

const runChecks = async () => {
  const isBuilt = await tally.step('build', async () => {
    await ensureBuilt(() => {}, { forTests: true })
    return { passed: 1 }
  })
  await tally.step('lint', () => check('oxlint/bin/oxlint', []))
  await tally.step('types', () => check('typescript/bin/tsc', ['--build']))
  await tally.step('unit tests', () => runUnits(env))
  return isBuilt
}

const runHost = async (title, project, host, isBuilt) => {
  const reason = host.missing ?? (isBuilt ? undefined : 'the build failed')
  if (!reason) {
    await tally.step(title, () => runJourneys(project, { ...env, ...host.env }))
  } else if (host.missing && needsEveryHost) {
    await tally.step(title, () => Promise.reject(new Error(reason)))
  } else {
    tally.skip(title, reason, await countJourneys(project))
  }
}

const runAll = async () => {
  await ensureInstalled(print)
  const [hosts, isBuilt] = await Promise.all([obtainHosts(), runChecks()])
  await runHost('journeys in Chromium', 'chromium', hosts.chromium, isBuilt)
  const electron = await withDisplay(hosts.electron)
  await runHost('journeys in Electron', 'electron', electron, isBuilt).finally(() => electron.end?.())
}

const limit = setTimeout(() => {
  print(`✗ The run took longer than ${limitMinutes} minutes and was ended.`)
  tally.total.failed += 1
  void endChildren().then(() => process.exit(tally.close()))
}, limitMinutes * 60_000)

try {
  await runAll()
} catch (error) {
  sayFailure(error)
  tally.total.failed += 1
}
clearTimeout(limit)
process.exitCode = tally.close()
