import { describe, expect, it } from 'vitest'
import type { OutlineItem } from '@shared/model/digest'
import { countOf } from '@renderer/app/count-of'
import { leadId, placeInWords } from './outline-words'

const card = (id: string): OutlineItem => ({ kind: 'card', id, articleId: id, headline: '', excerpt: '', linkLabel: '' })
const outline: OutlineItem[] = [
  card('a'), { kind: 'section', id: 'S', title: 'World' }, card('b'), card('c'), { kind: 'section', id: 'T', title: ' ' }, card('d'),
]

describe('where a row stands', () => {
  it('counts cards and names the section', () => {
    expect(placeInWords(outline, 'c')).toBe('3 of 4, in World')
    expect(placeInWords(outline, 'd')).toBe('4 of 4, in Untitled section')
    expect(placeInWords(outline, 'a')).toBe('1 of 4, at the top, the lead')
  })
  it('counts sections', () => {
    expect(placeInWords(outline, 'S')).toBe('section 1 of 2, 2 cards')
    expect(placeInWords(outline, 'T')).toBe('section 2 of 2, 1 card')
  })
  it('says nothing of a row that is gone', () => expect(placeInWords(outline, 'x')).toBe(''))
})

it('knows the lead wherever sections begin', () => {
  expect(leadId(outline)).toBe('a')
  expect(leadId(outline.slice(1))).toBe('b')
  expect(leadId([])).toBeNull()
})

it('counts in words', () => {
  expect(countOf(1, 'card')).toBe('1 card')
  expect(countOf(1940, 'word')).toBe('1,940 words')
})
