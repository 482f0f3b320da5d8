import { expect, it } from 'vitest'
import { compareBodies } from '@shared/document/compare-bodies'
import { paragraph, type Block } from '@shared/model/block'
import { changesOf, fateOf } from './line-words'
import { countWords, titleOf, writersOf } from './version-words'

// docs/spec/history.md, rules 11 and 12.
const lines = (older: Block[], newer: Block[]): ReturnType<typeof compareBodies> => compareBodies(older, newer)

it('says what became of a paragraph', () => {
  expect(lines(['One. Two.', 'Old.'].map(paragraph), ['One.', 'Two.', 'Old.'].map(paragraph)).map(fateOf)).toEqual(['', 'Split from the paragraph above', ''])
  expect(lines(['One.', 'Two.'].map(paragraph), ['One. Two.'].map(paragraph)).map(fateOf)).toEqual(['', 'Joined to the paragraph above'])
  expect(lines(['One.', 'Old.'].map(paragraph), ['One.', 'Quite new.'].map(paragraph)).map(fateOf)).toEqual(['', ''])
  expect([...lines([paragraph('One.')], []), ...lines([], [paragraph('One.')])].map(fateOf)).toEqual(['Removed paragraph', 'New paragraph'])
})

it('says formatting, links and styles that changed', () => {
  const older: Block[] = [paragraph('Why now'), { type: 'check', spans: [{ text: 'Call' }] }, { type: 'bullet', spans: [{ text: 'Pay', link: 'https://a.example/' }] }]
  const newer: Block[] = [{ type: 'heading2', spans: [{ text: 'Why ' }, { text: 'now', marks: ['bold'] }] }, { type: 'check', checked: true, spans: [{ text: 'Call' }] }, { type: 'bullet', indent: 1, spans: [{ text: 'Pay', link: 'https://b.example/' }] }]
  expect(lines(older, newer).map(changesOf)).toEqual([['Was a paragraph, is a heading', '“now” is bold'], ['Ticked'], ['Indented', '“Pay” links to https://b.example/ instead of https://a.example/']])
  expect(lines(newer, older).map(changesOf)[0]).toEqual(['Was a heading, is a paragraph', '“now” is not bold any more'])
})

it('says who, what and how much', () => {
  expect([writersOf({ writers: [''], kind: 'written' }, ''), writersOf({ writers: ['', 'Ben', 'Cem'], kind: 'arrived' }, 'Ana'), writersOf({ writers: [''], kind: 'gathered' }, 'Ana')]).toEqual(['You', 'Ana, Ben and Cem', ''])
  expect([titleOf({ name: 'As filed', kind: 'kept' }), titleOf({ name: '', kind: 'gathered' })]).toEqual(['As filed', 'As gathered'])
  expect([[1, 0], [0, 2], [3, 1], [0, 0], [null, null]].map(([added, removed]) => countWords({ added: added!, removed: removed! }))).toEqual(['1 word added', '2 words removed', '3 words added, 1 removed', 'No words changed', ''])
})
