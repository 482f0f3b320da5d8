import { expect, it } from 'vitest'
import { createProgress, type Progress } from './progress'

it('tells of what takes longer than a second, until it is done or the line breaks', () => {
  const told: (Progress | null)[] = []
  let now = 0
  const hear = createProgress((progress) => told.push(progress), () => now)
  const piece = (done: number, at: number): void => {
    now = at
    hear({ kind: 'progress', label: 'Renamed', done, of: 4 })
  }
  piece(1, 0)
  piece(2, 900)
  expect(told).toEqual([])
  piece(3, 1_100)
  piece(4, 1_400)
  expect(told).toEqual([{ label: 'Renamed', done: 3, of: 4 }, null])
  piece(1, 5_000)
  piece(2, 6_100)
  hear({ kind: 'everything' })
  expect(told.slice(2)).toEqual([{ label: 'Renamed', done: 2, of: 4 }, null])
})
