import { expect, it } from 'vitest'
import { dateWords, hasFilters, sortWords, statusWords, titleOf } from './filter-words'

it('says a range of days in few words', () => {
  expect(dateWords({})).toBeNull()
  expect(dateWords({ from: '2026-05-01', to: '2026-05-22' })).toBe('Fri 1 May – Fri 22 May')
  expect([dateWords({ from: '2026-05-01' }), dateWords({ to: '2026-05-22' }), dateWords({ from: '2026-05-22', to: '2026-05-22' })]).toEqual(['From Fri 1 May', 'Until Fri 22 May', 'Fri 22 May'])
})

it('names the order that is in force, not the one that was asked for in vain', () => {
  expect([sortWords({}), sortWords({ search: 'x' }), sortWords({ sort: 'best' }), sortWords({ shelf: true }), sortWords({ search: 'x', sort: 'oldest' })]).toEqual(['Newest', 'Best match', 'Newest', 'Shelf’s order', 'Oldest'])
})

it('calls a list after the one thing it is narrowed to', () => {
  expect([{}, { search: 'x' }, { statuses: ['ready' as const] }, { topic: 'Ports' }, { shelf: true, topic: 'Ports' }, { topic: 'Ports', source: 'Wire' }].map(titleOf)).toEqual(['All articles', 'All articles', 'Ready', 'Ports', 'Shelf', 'Articles'])
  expect(statusWords({ statuses: ['incoming', 'ready'] })).toBe('Incoming, Ready')
})

it('counts neither a search nor the shelf as a filter', () => {
  expect([hasFilters({ search: 'x', shelf: true }), hasFilters({ sort: 'oldest' })]).toEqual([false, true])
})
