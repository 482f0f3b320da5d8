import { afterEach, expect, it, vi } from 'vitest'
import type { Replacement } from '@shared/document/text-diff'
import { checkRounds, ROUNDS_TIMEOUT_MS } from './check-rounds'
import { closeBoundEditors } from './headless-editor'
import { anyRound, playRound } from './three-people'

const diff = vi.hoisted(() => ({ broken: false }))
vi.mock('@shared/document/text-diff', async (original) => {
  const whole = await original<typeof import('@shared/document/text-diff')>()
  const diffTexts = (before: string, after: string): Replacement[] => {
    if (!diff.broken || before === after) return whole.diffTexts(before, after)
    return [{ at: Math.min(1, before.length), remove: Math.max(0, before.length - 1), insert: after.slice(Math.min(1, before.length)) }]
  }
  return { ...whole, diffTexts }
})

afterEach(() => {
  diff.broken = false
  closeBoundEditors()
})

it('three people who edit, move and undo at once, with updates late, shuffled and doubled, lose and double no word and end with the same', () => checkRounds(anyRound, 60, playRound), ROUNDS_TIMEOUT_MS)

it('a diff that writes more than was changed is found out', async () => {
  diff.broken = true
  await expect(checkRounds(anyRound, 200, playRound)).rejects.toThrow(/Property failed/u)
}, ROUNDS_TIMEOUT_MS)
