import { expect, it } from 'vitest'
import { readArticlesSearch } from './articles-search'

it('reads the whole query of an address, numbers that are words included', () => {
  const search = { statuses: ['ready', 'incoming'], topic: 'Housing', source: 'The Wire', from: '2026-05-01', to: '2026-05-22', arrivedSince: 5, shelf: true, sort: 'oldest', search: 2026, article: 7, view: 'v' }
  expect(readArticlesSearch(search)).toEqual({ ...search, search: '2026', article: '7' })
})

it('leaves out what says nothing and what it does not understand', () => {
  expect(readArticlesSearch({ statuses: ['gone'], topic: '', from: 'yesterday', sort: 'sideways', shelf: false, search: '', article: {}, mood: 'fine' })).toEqual({})
  expect(readArticlesSearch({ statuses: [] })).toEqual({})
})
