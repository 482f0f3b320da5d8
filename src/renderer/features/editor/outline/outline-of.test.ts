import { expect, it } from 'vitest'
import { EMPTY_ARTICLE } from '@shared/model/article'
import { paragraph } from '@shared/model/block'
import { outlineOf } from './outline-of'

it('lists headings by level, and every TK with its line and where it is', () => {
  const { headings, tks } = outlineOf({ ...EMPTY_ARTICLE, headline: 'TK boats tied up' }, [
    paragraph('On Friday, TKTK crews voted to stop work for as long as it takes, all of them.'),
    { type: 'heading2', spans: [{ text: 'What they want' }, { text: '\ufffc', note: 'n', noteText: 'Says TK.' }] },
    { type: 'heading4', spans: [{ text: 'STK ATK' }] },
  ])
  expect(headings.map(({ level, text, stretch }) => [level, text, stretch.place.block])).toEqual([[2, 'What they want', 1], [4, 'STK ATK', 2]])
  expect(tks.map(({ before, tk, after, where }) => [before, tk, after, where])).toEqual([
    ['', 'TK', ' boats tied up', 'Headline'], ['On Friday, ', 'TKTK', ' crews voted to stop work for as…', ''], ['Says ', 'TK', '.', 'Footnote'],
  ])
})
