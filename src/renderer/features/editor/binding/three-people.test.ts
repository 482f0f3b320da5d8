import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import type * as TextDiff from '@shared/document/text-diff'
import { checkRounds, ROUNDS_TIMEOUT_MS } from './check-rounds'
import { closeBoundEditors } from './headless-editor'
import { anyRound, expectRoundHolds } from './three-people'

const diff = vi.hoisted(() => ({ broken: false }))
vi.mock('@shared/document/text-diff', async (original) => {
  const whole = await original<typeof TextDiff>()
  const diffTexts = (before: string, after: string): TextDiff.Replacement[] => {
    if (!diff.broken || before === after) return whole.diffTexts(before, after)
    return [{ at: Math.min(1, before.length), remove: Math.max(0, before.length - 1), insert: after.slice(Math.min(1, before.length)) }]
  }
  return { ...whole, diffTexts }
})

afterEach(() => {
  diff.broken = false
  closeBoundEditors()
})

it('three people who edit, move and undo at once, with updates late, shuffled and doubled, lose and double no word and end with the same', () => checkRounds(anyRound, 60, (round) => expectRoundHolds(round)), ROUNDS_TIMEOUT_MS)

it('a diff that writes more than was changed is found out', async () => {
  diff.broken = true
  // Of a seed that is known to find it, so that a busy machine runs as many rounds as an idle one.
  const found = await fc.check(fc.asyncProperty(anyRound, expectRoundHolds).afterEach(closeBoundEditors), { numRuns: 100, seed: 7, endOnFailure: true })
  expect(found.failed).toBe(true)
}, ROUNDS_TIMEOUT_MS)
