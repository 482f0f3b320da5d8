import { expect, it } from 'vitest'
import type { ArticleSummary } from '@shared/model/article'
import { orderCandidates } from './candidate-order'

const article = (id: string, status: ArticleSummary['status']): ArticleSummary => ({
  id, status, headline: id, excerpt: '', slug: '', link: '', source: { name: '', url: '' }, publishedAt: '', topics: [], embargo: '',
  picture: null, words: 0, warnings: [], updatedAt: 0,
})

it('puts ready articles first, each once, and leaves out what is spiked', () => {
  const lists = [[article('d', 'ready')], [article('a', 'incoming'), article('b', 'spiked'), article('c', 'ready'), article('d', 'ready')]]
  expect(orderCandidates(...lists).map(({ id }) => id)).toEqual(['d', 'c', 'a'])
})
