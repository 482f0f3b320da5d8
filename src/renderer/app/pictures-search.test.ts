import { expect, it } from 'vitest'
import { readPicturesSearch } from './pictures-search'

it('takes from an address what the picture library understands, and nothing that says nothing', () => {
  const picture = 'a'.repeat(64)
  expect(readPicturesSearch({ search: 2026, filter: 'unused', sort: 'most-used', picture })).toEqual({ search: '2026', filter: 'unused', sort: 'most-used', picture })
  expect(readPicturesSearch({ search: '', filter: 'all', sort: 'newest', picture: '../x', article: 'b' })).toEqual({})
  expect(readPicturesSearch({ search: ['x'], filter: 'lost', sort: 7 })).toEqual({})
})
