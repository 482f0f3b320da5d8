import { expect, it } from 'vitest'
import { bestOf, matchOf } from './match'

it.each([
  ['Go to articles', '', 0], ['Go to articles', 'go to', 0], ['Go to articles', 'GO', 0],
  ['Go to articles', 'arti go', 1], ['Go to articles', 'art', 1],
  ['Go to articles', 'gta', 2], ['Go to articles', 'goar', 2], ['Appearance: like the system', 'alts', 2],
  ['Go to articles', 'ticles', 3],
  ['Go to articles', 'digest', null], ['Go to articles', 'atg', null],
  ['Café Zürich', 'cafe zur', 0], ['Cafe Zurich', 'café', 0], ['Новости дня', 'нд', 2],
])('“%s” answers “%s” with %s', (text, typed, score) => { expect(matchOf(text, typed)).toBe(score) })

it('puts the best first and keeps the order of equals', () => {
  expect(bestOf(['Mark as ready', 'Read aloud', 'Already there', 'Ready'], 'read', (text) => text)).toEqual(['Read aloud', 'Ready', 'Mark as ready', 'Already there'])
})

it('takes no time over many words', () => {
  const text = Array.from({ length: 60 }, () => 'aaaa').join(' ')
  const started = performance.now()
  matchOf(text, `${'a'.repeat(20)}b`)
  expect(performance.now() - started).toBeLessThan(500)
})
