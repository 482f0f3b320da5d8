import { expect, it } from 'vitest'
import type { FoundInArticle } from '@shared/contract/finding'
import { actOf, keyOf, replacedWords } from './chosen-replacements'

const article = (id: string, ...starts: number[]): FoundInArticle => ({
  id, headline: id, replacements: starts.map((start) => ({ spot: { in: 'body', block: 0 }, start, found: 'a', put: 'b', before: '', after: '' })),
})

it('makes what is still ticked, and no article of which nothing is', () => {
  const articles = [article('one', 0, 5), article('two', 3)]
  const made = actOf(articles, new Set([keyOf(articles[0]!, 0), keyOf(articles[1]!, 0)]))
  expect(made).toEqual({ act: { act: 'article-texts', articles: [{ id: 'one', edits: [{ spot: { in: 'body', block: 0 }, start: 5, found: 'a', put: 'b' }] }] }, count: 1, articles: 1 })
  expect(actOf([articles[1]!], new Set([keyOf(articles[1]!, 0)]))).toBeNull()
})

it('says what was done', () => {
  expect(replacedWords('Kiev', 'Kyiv', 12)).toBe('Replaced “Kiev” by “Kyiv” in 12 articles')
  expect(replacedWords('very ', '', 1)).toBe('Took “very ” out of 1 article')
})
