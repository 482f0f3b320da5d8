import { expect, it } from 'vitest'
import { dayInWords, todayIn } from './days'

it('knows the day where the newsroom is', () => {
  const now = new Date('2026-05-22T23:30:00Z')
  expect(todayIn('UTC', now)).toBe('2026-05-22')
  expect(todayIn('Asia/Tbilisi', now)).toBe('2026-05-23')
  expect(todayIn('Nowhere/At_All', now)).toBe('2026-05-22')
})

it('says a day in words', () => {
  expect(dayInWords('2026-05-22')).toBe('Friday 22 May 2026')
  expect(dayInWords('someday')).toBe('someday')
})
