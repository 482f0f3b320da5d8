import { expect, it } from 'vitest'
import { matchNames, sameName } from './name-match'

const names = ['Housing', 'Social housing', 'Élections', 'Ports'].map((name, at) => ({ name, count: 10 - at }))
const shown = (typed: string, limit = 10): string[] => matchNames(names, typed, limit).shown.map(({ name }) => name)

it('shows the names that begin with what was typed, then those that hold it, without regard to case and accents', () => {
  expect(shown('hous')).toEqual(['Housing', 'Social housing'])
  expect(shown('ELE')).toEqual(['Élections'])
  expect(shown('x')).toEqual([])
})

it('shows a bounded number and says how many there are besides', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `Topic ${at}`, count: 1 }))
  expect(matchNames(many, '', 50)).toMatchObject({ shown: { length: 50 }, more: 9_950 })
  expect(matchNames(many, 'topic 99', 50)).toMatchObject({ shown: { length: 50 }, more: 61 })
})

it('knows a name in another spelling', () => {
  expect([sameName(names, ' elections '), sameName(names, 'port')]).toEqual(['Élections', undefined])
})
