import { expect, it } from 'vitest'
import { keysTouched } from './query-client'

it('asks again for the lists, the articles named, and what prints them', () => {
  expect(keysTouched([{ kind: 'projection', of: 'articles', ids: ['a', 'b'] }, { kind: 'projection', of: 'articles', ids: ['a'] }])).toEqual([
    ['articles', 'rows'], ['articles', 'counts'], ['articles', 'names'], ['pictures'], ['articles', 'one', 'a'], ['articles', 'one', 'b'], ['desk', 'shelf'],
    ['overridden', 'a'], ['overridden', 'b'], ['editions'],
  ])
})

it('asks for a digest and its edition, and for nothing else', () => {
  expect(keysTouched([{ kind: 'projection', of: 'digests', ids: ['d'] }])).toEqual([['digests'], ['overridden', 'd'], ['editions']])
})

it('asks for everything when something may have been missed', () => {
  expect(keysTouched([{ kind: 'projection', of: 'newsroom', ids: [] }, { kind: 'everything' }])).toEqual([[]])
})

it('asks for nothing on an update of a document', () => {
  expect(keysTouched([{ kind: 'update', id: 'a', client: 'c', updates: [] }])).toEqual([])
})
