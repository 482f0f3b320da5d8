import { expect, it } from 'vitest'
import { improve } from './typography'

/** Types a text key by key, as an editor does. */
function type(keys: string, language: string): string {
  let text = ''
  for (const key of keys) {
    text += key
    const better = improve(text, language)
    if (better) text = text.slice(0, text.length - better.remove) + better.put
  }
  return text
}

it.each([
  ['en', '“He said ‘no’,” she wrote.'], ['de', '„He said ‚no‘,“ she wrote.'], ['de-CH', '„He said ‚no‘,“ she wrote.'], ['fr', '«\u202fHe said “no”,\u202f» she wrote.'],
  ['es', '“He said ‘no’,” she wrote.'], ['it', '«He said “no”,» she wrote.'], ['pt', '“He said ‘no’,” she wrote.'], ['pt-PT', '«He said “no”,» she wrote.'],
  ['nl', '“He said ‘no’,” she wrote.'], ['pl', '„He said «no»,” she wrote.'], ['sv', '”He said ’no’,” she wrote.'], ['da', '“He said ‘no’,” she wrote.'],
  ['ru', '«He said „no“,» she wrote.'], ['uk', '«He said „no“,» she wrote.'], ['tr', '“He said ‘no’,” she wrote.'], ['ar', '”He said ’no‘,“ she wrote.'], ['ja', '「He said 『no』,」 she wrote.'],
  ['xx', '“He said ‘no’,” she wrote.'],
])('quotes as %s does', (language, expected) => {
  expect(type('"He said \'no\'," she wrote.', language)).toBe(expected)
})

it('writes apostrophes, also in languages whose quotes end otherwise', () => {
  expect(type("It's the dockers' day", 'en')).toBe('It’s the dockers’ day')
  expect(type("Wie geht's? 'Gut', sagt sie, geht's", 'de')).toBe('Wie geht’s? ‚Gut‘, sagt sie, geht’s')
  expect(type("L'eau, l'arbre", 'fr')).toBe('L’eau, l’arbre')
})

it('opens after brackets, dashes and other quotes', () => {
  expect(type('("a") --"b" "\'c\'"', 'en')).toBe('(“a”) –“b” “‘c’”')
  expect(type('"\'c\'"', 'de')).toBe('„‚c‘“')
})

it('closes a French quotation behind the space somebody typed', () => {
  expect(type('Un "mot " ici', 'fr')).toBe('Un «\u202fmot\u202f» ici')
})

it('makes dashes and dots, but not of a line of hyphens, of more of them, or of an address', () => {
  expect(type('1914--1918 --- and so on...', 'en')).toBe('1914–1918 — and so on…')
  expect(type('---', 'en')).toBe('---')
  expect(type('.... ', 'en')).toBe('…. ')
  expect(type('see https://example.org/a--b?q=\'x\'...', 'en')).toBe('see https://example.org/a--b?q=\'x\'...')
})
