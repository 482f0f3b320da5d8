import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter } from 'node:path'
import { runQuietly } from '../children.mjs'
import { at, root, toolPath } from '../places.mjs'
import { rightNode } from '../right-node.mjs'

// Output is kept and shown only after a failure, perhaps in a log: without colours.
const environment = (more) => {
  const { FORCE_COLOR: _, ...env } = process.env
  return { ...env, NO_COLOR: '1', PATH: `${at('node_modules/.bin')}${delimiter}${env.PATH}`, ...more }
}

/** Runs a tool of node_modules under the right Node. */
export const runTool = (script, args, env = {}) => runQuietly(rightNode(), [toolPath(script), ...args], { cwd: root, env: environment(env) })

/** A tool that either passes or fails counts as one check. */
export const check = async (script, args) => {
  const { code, output } = await runTool(script, args)
  return code === 0 ? { passed: 1 } : { failed: 1, output }
}

/**
 * Runs a tool that writes a JSON report to .cache/`name`.json, and lets `count` read the figures from it. A run that
 * failed without a failure in its report (a file that can't be loaded, say) still counts as one.
 */
export const runReported = async (name, run, count) => {
  const report = at(`.cache/${name}.json`)
  mkdirSync(at('.cache'), { recursive: true })
  rmSync(report, { force: true })
  const { code, output } = await run(report)
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : {}
  return code === 0 ? { ...counts, output } : { ...counts, failed: counts.failed || 1, output }
}
