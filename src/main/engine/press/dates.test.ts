import { describe, expect, it } from 'vitest'
import { longDate, utcMoment } from './dates'

describe('longDate', () => {
  it.each([
    ['en', 'Friday, 22 May 2026'], ['en-GB', 'Friday, 22 May 2026'], ['en-US', 'Friday, May 22, 2026'],
    ['es-MX', 'viernes, 22 de mayo de 2026'], ['fr', 'vendredi 22 mai 2026'], ['de', 'Freitag, 22. Mai 2026'],
    ['it', 'venerdì 22 maggio 2026'], ['pt-BR', 'sexta-feira, 22 de maio de 2026'], ['nl', 'vrijdag 22 mei 2026'],
    ['ja', '2026-05-22'],
  ])('in %s', (language, text) => {
    expect(longDate('2026-05-22', language)).toBe(text)
  })

  it('finds the weekday of every day of four centuries', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    const days = Array.from({ length: 146_100 }, (_, index) => new Date(Date.UTC(1799, 11, 30) + index * 86_400_000))
    const wrong = days.filter((day) => !longDate(day.toISOString().slice(0, 10), 'en').startsWith(`${names[day.getUTCDay()]},`))
    expect(wrong).toEqual([])
    expect(longDate('2000-02-29', 'en')).toBe('Tuesday, 29 February 2000')
  })

  it('leaves what is not a day as it came', () => {
    expect(longDate('soon', 'en')).toBe('soon')
    expect(longDate('2026-13-01', 'en')).toBe('2026-13-01')
  })
})

describe('utcMoment', () => {
  it('says an instant in UTC', () => {
    expect(utcMoment(Date.UTC(2026, 4, 22, 6, 0))).toBe('22 May 2026, 06:00 UTC')
  })
})
