import fc from 'fast-check'
import { closeBoundEditors } from './headless-editor'

// The renderer's types know nothing of Node; the tests run in it.
declare const process: { env: Record<string, string | undefined> }

const IS_LONG = process.env['GALLEY_LONG'] === '1'
const LONG_ROUNDS = 2000
/** On a busy machine fewer rounds are run rather than late ones. */
const ROUNDS_MS = IS_LONG ? 600_000 : 3500
const SHRINK_MS = IS_LONG ? 60_000 : 10_000

/** What a test with {@link checkRounds} may take: its rounds, a counterexample's shrinking, and some air. */
export const ROUNDS_TIMEOUT_MS = ROUNDS_MS + SHRINK_MS + 15_000

/**
 * For tests: a property in so many rounds, or 2,000 where GALLEY_LONG is 1. A failure names its seed and the smallest
 * counterexample found in bounded time. Between rounds the event loop turns: in one long turn nothing is ever collected,
 * so each round is slower than the last, and no timeout of vitest's ends a test.
 */
export async function checkRounds<T>(values: fc.Arbitrary<T>, rounds: number, check: (value: T) => void | Promise<void>): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => check(value)).afterEach(async () => {
    closeBoundEditors()
    await new Promise((resolve) => { setTimeout(resolve) })
  })
  const limits = { markInterruptAsFailure: false, verbose: fc.VerbosityLevel.None } as const
  const found = await fc.check(property, { ...limits, numRuns: IS_LONG ? LONG_ROUNDS : rounds, interruptAfterTimeLimit: ROUNDS_MS, endOnFailure: true })
  if (!found.failed) return
  const shrunk = await fc.check(property, { ...limits, seed: found.seed, path: found.counterexamplePath!, interruptAfterTimeLimit: SHRINK_MS })
  const failed = shrunk.failed ? shrunk : found
  throw new Error(await fc.asyncDefaultReportMessage(failed), { cause: failed.errorInstance })
}
