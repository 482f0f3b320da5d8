import { expect, it } from 'vitest'
import { untilWords } from './moments'

it('says when an embargo ends where the newsroom is', () => {
  const now = Date.parse('2026-12-30T22:30:00Z')
  const until = (instant: string): string => untilWords(instant, now, 'Europe/Berlin')
  expect(until('2026-12-30T22:45:00Z')).toBe('until 23:45')
  expect(until('2026-12-31T00:15:00+01:00')).toBe('until tomorrow, 00:15')
  expect(until('2027-01-01T00:15:00+01:00')).toBe('until Fri 1 Jan 2027, 00:15')
})
