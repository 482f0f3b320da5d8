import { runReported, runTool } from './tools.mjs'

const count = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** Runs the unit tests. */
export const runUnits = (env) =>
  runReported(
    'units',
    (report) => runTool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env),
    count,
  )
