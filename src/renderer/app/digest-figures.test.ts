import { expect, it } from 'vitest'
import { countWords, figuresOf, kilobytes, lengthState } from './digest-figures'

it('counts words as a reader does', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  Rents rise — again, in 2026.\n')).toBe(5)
  expect(countWords('дождь в Тбилиси')).toBe(3)
})

it('adds up what the digest prints', () => {
  const card = { headline: 'Two words', excerpt: 'and three more' }
  const edition = { intro: 'Good morning', sections: [{ id: '', title: '', cards: [card] }, { id: 's', title: 'World', cards: [card] }] }
  expect(figuresOf(edition as unknown as Parameters<typeof figuresOf>[0])).toEqual({ cards: 2, words: 13, minutes: 1 })
  expect(figuresOf({ intro: '', sections: [] })).toEqual({ cards: 0, words: 0, minutes: 0 })
})

it('prints sizes', () => {
  expect(kilobytes(940)).toBe('0.9 kB')
  expect(kilobytes(60_100)).toBe('61 kB')
})

it('says how near a text is to its limit', () => {
  expect(lengthState('😀'.repeat(3), 60)).toEqual({ length: 3, state: 'ok' })
  expect(lengthState('x'.repeat(55), 60).state).toBe('near')
  expect(lengthState('x'.repeat(61), 60).state).toBe('over')
})
