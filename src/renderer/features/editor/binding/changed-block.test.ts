import { expect, it } from 'vitest'
import { paragraph } from '@shared/model/block'
import { changedBlock, sameBody } from './changed-block'

const body = [paragraph('one'), paragraph('two'), paragraph('three')]

it('finds the one block that says something else', () => {
  expect(changedBlock(body, body.with(1, paragraph('2')))).toBe(1)
  expect(changedBlock(body, body.with(1, paragraph('two')))).toBeNull()
  expect(changedBlock(body, [paragraph('1'), paragraph('two'), paragraph('3')])).toBeNull()
  expect(changedBlock(body, body.slice(1))).toBeNull()
  expect([sameBody(body, body.map((block) => ({ ...block }))), sameBody(body, body.slice(1))]).toEqual([true, false])
})
