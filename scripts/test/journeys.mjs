import { runReported, runTool } from './tools.mjs'

const playwright = '@playwright/test/cli.js'

const count = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped })

const countListed = (suite) =>
  (suite.specs ?? []).reduce((sum, spec) => sum + spec.tests.length, 0) + (suite.suites ?? []).reduce((sum, child) => sum + countListed(child), 0)

/** Runs every journey in one host: `project` is 'chromium' or 'electron'. */
export const runJourneys = (project, env) =>
  runReported(
    `journeys-${project}`,
    (report) => runTool(playwright, ['test', `--project=${project}`, `--output=test-results/${project}`], { ...env, GALLEY_JOURNEY_REPORT: report }),
    count,
  )

/** How many journeys a host has that can't be had: they count as skipped. */
export const countJourneys = async (project) => {
  const { code, output } = await runTool(playwright, ['test', '--list', '--reporter=json', `--project=${project}`])
  return code === 0 ? countListed(JSON.parse(output.slice(output.indexOf('{')))) : 0
}
