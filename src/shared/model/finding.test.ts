import { expect, it } from 'vitest'
import { EMPTY_QUERY, findIn, patternOf, type FindQuery } from './finding'

function found(text: string, change: Partial<FindQuery>, put = ''): string[] {
  const query = { ...EMPTY_QUERY, ...change }
  return findIn(text, patternOf(query), query, put).map(({ start, end, put: with_ }) => (put === '' ? text.slice(start, end) : with_))
}

it('finds plain text as it is typed, whatever signs it has', () => {
  expect(found('Is it (really) so? It is so.', { text: 'so?' })).toEqual(['so?'])
  expect(found('a.b a-b [x] {y} $1 ^|\\/', { text: '[x] {y} $1 ^|\\/' })).toEqual(['[x] {y} $1 ^|\\/'])
  expect(found('Straße STRASSE', { text: 'straße' })).toEqual(['Straße'])
  expect(found('It it', { text: 'It', matchCase: true })).toEqual(['It'])
})

it('finds curly quotes and hard spaces by the keys a keyboard has', () => {
  expect(found('It’s “his”: 12\u00a0km', { text: 'it\'s "his": 12 km' })).toEqual(['It’s “his”: 12\u00a0km'])
})

it('finds whole words of any script, at signs too', () => {
  expect(found('port portfolio port-side Port', { text: 'port', wholeWord: true })).toEqual(['port', 'port', 'Port'])
  expect(found('порт порты', { text: 'порт', wholeWord: true })).toEqual(['порт'])
  expect(found('(TK) and (TKs', { text: '(TK', wholeWord: true })).toEqual(['(TK'])
  expect(found('port ports', { text: 'po?rt', regex: true, wholeWord: true })).toEqual(['port'])
})

it('finds by expression, with what it caught in the replacement', () => {
  expect(found('22 May, 3 June', { text: String.raw`(\d+) (?<month>\p{L}+)`, regex: true }, '$<month> $1 ($&) $$')).toEqual(['May 22 (22 May) $', 'June 3 (3 June) $'])
  expect(found('one', { text: '(one)', regex: true }, '$1$2$12')).toEqual(['one$2$12'])
  expect(found('one', { text: 'one' }, '$1')).toEqual(['$1'])
})

it('finds nothing empty and nothing over a footnote’s number', () => {
  expect(found('abc', { text: 'x*', regex: true })).toEqual([])
  expect(found('crews\ufffc voted', { text: 's. v', regex: true })).toEqual([])
})

it.each([
  ['(a', 'A bracket “(” is not closed.'], ['a)', 'A bracket “)” has no “(” before it.'], ['[a', 'A bracket “[” is not closed.'],
  ['*a', 'There is nothing before “*”, “+”, “?” or “{” that could be repeated.'], ['a{', 'A “{”, “}” or “]” stands alone. Write a backslash before it to find it.'],
  ['[b-a]', 'In a range, the smaller end comes first.'], ['\\', 'A backslash at the end has nothing to stand before.'], ['\\y', 'A backslash stands before a sign that means nothing with it.'],
])('says what is wrong with %s', (text, sentence) => { expect(() => patternOf({ ...EMPTY_QUERY, text, regex: true })).toThrow(sentence) })
