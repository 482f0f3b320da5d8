import { expect, it } from 'vitest'
import { orderNames } from './name-order'

const names = ['labour', 'Malmö', 'Москва', 'ward 10', 'ward 9', 'القاهرة'].map((name, at) => ({ name, count: 10 - at }))
const ordered = (order: 'use' | 'name', typed: string): string[] => orderNames(names, order, typed).map(({ name }) => name)

it('keeps the most used first, or goes by name with numbers as numbers', () => {
  expect(ordered('use', '')).toEqual(names.map(({ name }) => name))
  expect(ordered('name', 'a')).toEqual(['labour', 'Malmö', 'ward 9', 'ward 10'])
})

it('finds names in every script, with or without their marks', () => {
  expect(ordered('use', ' malmo ')).toEqual(['Malmö'])
  expect(ordered('use', 'МОСК')).toEqual(['Москва'])
  expect(ordered('use', 'قاه')).toEqual(['القاهرة'])
  expect(ordered('use', 'x')).toEqual([])
})
