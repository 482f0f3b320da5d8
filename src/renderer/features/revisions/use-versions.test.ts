import { expect, it } from 'vitest'
import type { Revision } from '@shared/model/revision'
import { pairOf } from './use-versions'

// docs/spec/history.md, rule 8.
const revisions = ['c', 'b', 'a'].map((id): Revision => ({ id, kind: 'written', name: '', at: 1, writers: [''], added: 0, removed: 0 }))

it.each([
  [undefined, undefined, 'now against c'],
  ['c', undefined, 'c against b'],
  ['a', undefined, 'a against nothing'],
  ['b', 'now', 'now against b'],
  ['a', 'c', 'c against a'],
  ['c', 'a', 'c against a'],
  ['c', 'c', 'c against b'],
  ['gone', 'gone', 'now against c'],
])('version %s compared with %s is %s', (selected, against, said) => {
  const { older, newer } = pairOf(revisions, false, selected, against)
  expect(`${newer} against ${older ?? 'nothing'}`).toBe(said)
})

it('the article as it is, where that is the latest version, is compared with the one before it', () => {
  expect(pairOf(revisions, true)).toMatchObject({ newer: 'now', older: 'b' })
  expect(pairOf(revisions.slice(0, 1), true)).toMatchObject({ newer: 'now', older: 'c' })
})
