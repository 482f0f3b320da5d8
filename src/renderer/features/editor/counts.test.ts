import { expect, it } from 'vitest'
import { paragraph } from '@shared/model/block'
import { countArticle, sayCounts } from './counts'

it('counts words as people do, and TK wherever it stands', () => {
  const counts = countArticle([paragraph('It’s 3.5 % – “more” than TK said.'), paragraph('Ends ATK, TKTK')], ['Headline TK'])
  expect(counts).toEqual({ words: 9, minutes: 1, tks: 3 })
  expect(sayCounts(counts)).toEqual(['9 words', '1 min', '3 TK'])
  expect(sayCounts(counts, 3)[0]).toBe('3 of 9 words')
  expect(sayCounts(countArticle([], []))).toEqual(['0 words'])
})
