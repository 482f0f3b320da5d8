import { expect, it } from 'vitest'
import { exactly, noneOf, stretched, toggled } from './chosen'

const place = (index: number) => ({ id: `a${index}`, index })
const between = (from: number, to: number): string[] => Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => `a${Math.min(from, to) + at}`)

it('adds and takes away one at a time', () => {
  const both = toggled(toggled(noneOf('l'), place(1)), place(4))
  expect([...both.ids]).toEqual(['a1', 'a4'])
  expect([...toggled(both, place(1)).ids]).toEqual(['a4'])
})

it('grows and shrinks a stretch from its anchor without losing what was chosen apart from it', () => {
  const start = toggled(toggled(noneOf('l'), place(9)), place(3))
  const down = stretched(start, start.anchor!, between(3, 6))
  expect([...down.ids].sort()).toEqual(['a3', 'a4', 'a5', 'a6', 'a9'])
  const up = stretched(down, down.anchor!, between(3, 2))
  expect([...up.ids].sort()).toEqual(['a2', 'a3', 'a9'])
})

it('takes exactly what it is told', () => {
  expect([...exactly('l', ['a1', 'a2']).ids]).toEqual(['a1', 'a2'])
})
