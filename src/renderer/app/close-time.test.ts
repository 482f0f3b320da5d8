import { describe, expect, it } from 'vitest'
import { closingAt, closingWords, dayAfter, lastClose } from './close-time'

const london = { closeTime: '16:30', timeZone: 'Europe/London' }
const say = (instant: string, hours = london): string => {
  const closing = closingAt(Date.parse(instant), hours)
  return closing ? `${closingWords(closing)}${closing.isSoon ? ' !' : ''}` : ''
}

describe('the close time', () => {
  it('is counted to, warned of in its last half hour, and looked back at', () => {
    expect(say('2026-05-22T13:20:00Z')).toBe('Closes in 2 h 10 min')
    expect(say('2026-05-22T14:59:59Z')).toBe('Closes in 31 min')
    expect(say('2026-05-22T15:00:00Z')).toBe('Closes in 30 min !')
    expect(say('2026-05-22T15:29:59Z')).toBe('Closes in 1 min !')
    expect(say('2026-05-22T15:30:00Z')).toBe('Closed just now')
    expect(say('2026-05-22T15:42:10Z')).toBe('Closed 12 min ago')
    expect(say('2026-05-22T17:30:00Z')).toBe('Closed 2 h ago')
  })
  it('is the new day’s from midnight where the newsroom is', () => {
    expect(say('2026-05-22T22:59:00Z')).toBe('Closed 7 h 29 min ago')
    expect(say('2026-05-22T23:00:00Z')).toBe('Closes in 16 h 30 min')
    expect(say('2026-05-22T23:00:00Z', { closeTime: '16:30', timeZone: 'America/New_York' })).toBe('Closed 2 h 30 min ago')
  })
  it('shortly after midnight is counted to from the evening before', () => {
    const night = { closeTime: '00:30', timeZone: 'UTC' }
    expect(say('2026-05-22T23:50:00Z', night)).toBe('Closes in 40 min')
    expect(say('2026-05-23T00:05:00Z', night)).toBe('Closes in 25 min !')
    expect(say('2026-05-23T00:40:00Z', night)).toBe('Closed 10 min ago')
  })
  it('is right on the days the clocks change', () => {
    // Clocks go from 01:00 to 02:00 on 29 March and back from 02:00 to 01:00 on 25 October.
    expect(say('2026-03-29T00:30:00Z')).toBe('Closes in 15 h')
    expect(say('2026-10-25T00:30:00Z')).toBe('Closes in 16 h')
    expect(say('2026-03-29T00:30:00Z', { closeTime: '01:30', timeZone: 'Europe/London' })).toBe('Closes in 1 h')
    expect(lastClose(Date.parse('2026-03-29T08:00:00Z'), london).at).toBe(Date.parse('2026-03-28T16:30:00Z'))
    expect(lastClose(Date.parse('2026-03-30T08:00:00Z'), london).at).toBe(Date.parse('2026-03-29T15:30:00Z'))
  })
  it('may be none', () => {
    expect(say('2026-05-22T13:20:00Z', { closeTime: '', timeZone: 'UTC' })).toBe('')
    expect(lastClose(Date.parse('2026-05-22T13:20:30Z'), { closeTime: '', timeZone: 'UTC' })).toEqual({ at: Date.parse('2026-05-21T13:20:00Z'), words: 'in the last 24 hours' })
  })
})

it('counts days over the ends of months and years', () => {
  expect([dayAfter('2026-12-31', 1), dayAfter('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28'])
})
