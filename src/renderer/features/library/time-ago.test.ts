import { describe, expect, it } from 'vitest'
import { shownTime, timeAgo } from './time-ago'

const now = new Date(2026, 4, 22, 10, 0).getTime()
const minutes = (count: number): number => count * 60_000

describe('timeAgo', () => {
  it.each([
    [0, 'now'], [minutes(5), '5 min'], [minutes(59), '59 min'], [minutes(60), '1 h'], [minutes(23 * 60), '23 h'], [minutes(6 * 24 * 60), '6 d'],
  ])('says %i ms ago as %s', (ago, words) => { expect(timeAgo(now - ago, now)).toBe(words) })

  it('says a date after a week, with the year only when it is another one', () => {
    expect(timeAgo(now - minutes(8 * 24 * 60), now)).toContain('14')
    expect(timeAgo(now - minutes(8 * 24 * 60), now)).not.toContain('2026')
    expect(timeAgo(new Date(2025, 1, 3).getTime(), now)).toContain('2025')
  })

  it('says the date of a moment to come', () => {
    expect(timeAgo(now + minutes(120), now)).toContain('22')
  })
})

describe('shownTime', () => {
  it('keeps a plain date on its day in any time zone', () => {
    expect(shownTime('2026-05-21', now, now)).toContain('21')
  })
  it('counts from an instant', () => {
    expect(shownTime(new Date(now - minutes(120)).toISOString(), 0, now)).toBe('2 h')
  })
  it('falls back to the last change', () => {
    expect(shownTime('', now - minutes(3), now)).toBe('3 min')
    expect(shownTime('last week', now - minutes(3), now)).toBe('3 min')
  })
})
