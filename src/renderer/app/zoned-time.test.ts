import { describe, expect, it } from 'vitest'
import { instantOf, wallTimeOf } from './zoned-time'

describe('wall time in the newsroom', () => {
  it('goes to an instant and back', () => {
    for (const zone of ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']) {
      for (const wall of ['2026-01-15T08:30', '2026-07-15T23:59', '2026-03-29T12:00']) expect(wallTimeOf(instantOf(wall, zone), zone)).toBe(wall)
    }
  })

  it('knows summer time', () => {
    expect(instantOf('2026-01-15T08:30', 'Europe/London')).toBe('2026-01-15T08:30:00Z')
    expect(instantOf('2026-07-15T08:30', 'Europe/London')).toBe('2026-07-15T07:30:00Z')
  })

  it('reads a skipped hour with the old clock, and takes the first of two', () => {
    expect(instantOf('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00Z')
    expect(instantOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00Z')
  })

  it('answers nothing for nothing', () => {
    expect([instantOf('', 'UTC'), instantOf('soon', 'UTC'), wallTimeOf('', 'UTC'), wallTimeOf('soon', 'UTC')]).toEqual(['', '', '', ''])
  })

  it('falls back to UTC in a zone it does not know', () => {
    expect(instantOf('2026-01-15T08:30', 'Mars/Olympus')).toBe('2026-01-15T08:30:00Z')
  })
})
