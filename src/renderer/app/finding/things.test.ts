import { expect, it } from 'vitest'
import type { ArticleSummary } from '@shared/model/article'
import { isDay, keyOf, type Newsroom, thingsAtFirst, thingsFor } from './things'

const article = { id: 'a1', headline: 'Council counts its sheep' } as ArticleSummary
const newsroom: Newsroom = {
  articles: [article],
  digests: [
    { id: 'd2', date: '2026-05-22', subject: 'Sheep, vans and water', cardCount: 3, updatedAt: 0 },
    { id: 'd1', date: '2026-05-21', subject: 'A quiet day', cardCount: 3, updatedAt: 0 },
  ],
  views: [{ id: 'v1', name: 'Water, ready', query: { topic: 'Water', statuses: ['ready'] } }],
  topics: [{ name: 'Wéter', count: 3 }, { name: 'Sheep', count: 2 }],
  sources: [{ name: 'Hask Bulletin', count: 4 }],
  today: '2026-05-22',
}
const titles = (typed: string, room = newsroom): [string, string[]][] => thingsFor(typed, room).map(({ title, things }) => [title, things.map(keyOf)])

it.each(['22 may', 'may 22', 'fri', 'today', '2026-05-22', 'friday 22', 'may 2026'])('knows 22 May by “%s”', (typed) => {
  expect(isDay('2026-05-22', typed, '2026-05-22')).toBe(true)
})

it.each(['', ' ', 'f', '23 may', 'yesterday', 'sheep', '2025-05'])('does not take “%s” for 22 May', (typed) => {
  expect(isDay('2026-05-22', typed, '2026-05-22')).toBe(false)
})

it('finds yesterday’s', () => { expect(isDay('2026-05-21', 'yester', '2026-05-22')).toBe(true) })

it('puts a digest of that day before the articles, and one of that subject after them', () => {
  expect(titles('22 may')).toEqual([['Digests of that day', ['digest-d2']], ['Articles', ['article-a1']], ['New', ['create']]])
  expect(titles('sheep')).toEqual([['Articles', ['article-a1']], ['Digests', ['digest-d2']], ['Topics', ['topic-Sheep']], ['New', ['create']]])
})

it('finds views, topics whatever their accents, sources and screens', () => {
  const nothing = { ...newsroom, articles: [] }
  expect(titles('wat', nothing)[0]).toEqual(['Saved views', ['view-v1']])
  expect(titles('weter', nothing)[0]).toEqual(['Topics', ['topic-Wéter']])
  expect(titles('bull', nothing)[0]).toEqual(['Sources', ['source-Hask Bulletin']])
  expect(titles('settings', nothing)[0]).toEqual(['Screens', ['screen-go-settings']])
})

it('ends with a new article of that name', () => {
  expect(thingsFor(' Bridge reopens ', newsroom).at(-1)?.things).toEqual([{ kind: 'create', headline: 'Bridge reopens' }])
})

it('begins with what was worked on last, as far as it is still there', () => {
  const [first] = thingsAtFirst([{ kind: 'digest', id: 'd1' }, { kind: 'article', id: 'gone' }, { kind: 'article', id: 'a1' }], newsroom)
  expect([first?.title, first?.things.map(keyOf)]).toEqual(['Recent', ['digest-d1', 'article-a1']])
})
