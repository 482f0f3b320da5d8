import SQLite from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_ARTICLE, type ArticleFields } from '@shared/model/article'
import type { ArticleQuery } from '@shared/model/article-query'
import { paragraph } from '@shared/model/block'
import { createArticles, type Articles } from './articles'
import { createDeskRows } from './desk-rows'
import { migrate } from './migrate'
import { createSearchIndex } from './search-index'

let db: SQLite.Database
let articles: Articles
const DAY_MS = 86_400_000
const START = Date.parse('2026-05-01T00:00:00Z')

function put(id: string, at: number, fields: Partial<ArticleFields>, topics: string[] = [], text = '', removed = false): void {
  articles.put(id, { fields: { ...EMPTY_ARTICLE, headline: id, ...fields }, topics, body: [paragraph(text)], warnings: [], removed }, true, at)
}
const ids = (query: ArticleQuery): string => articles.ids({ limit: 100, offset: 0, ...query }).ids.join(' ')

beforeEach(() => {
  db = new SQLite(':memory:')
  migrate(db)
  articles = createArticles(db, createSearchIndex(db))
  put('ferry', START, { status: 'ready', sourceName: 'The Wire' }, ['sea'], 'the boat sails at six')
  put('strike', START + DAY_MS, { status: 'incoming', sourceName: 'The Wire' }, ['labour', 'sea'], 'the dockers vote')
  put('orchard', START + 2 * DAY_MS, { status: 'incoming', publishedAt: '2026-04-20' }, ['land'], 'apples')
  put('ghost', START + 3 * DAY_MS, { status: 'ready', sourceName: 'The Wire' }, ['sea'], 'the boat is gone', true)
})

describe('a list', () => {
  it('is newest first by the article’s own date, or the other way round', () => {
    expect(ids({})).toBe('strike ferry orchard')
    expect(ids({ sort: 'oldest' })).toBe('orchard ferry strike')
    expect(ids({ sort: 'changed' })).toBe('orchard strike ferry')
    expect(ids({ sort: 'longest' })).toBe('ferry strike orchard')
  })
  it('is narrowed by every part of a query together', () => {
    expect(ids({ statuses: ['incoming'] })).toBe('strike orchard')
    expect(ids({ statuses: ['incoming', 'ready'], topic: 'sea' })).toBe('strike ferry')
    expect(ids({ source: 'The Wire', search: 'boat' })).toBe('ferry')
    expect(ids({ from: '2026-05-01', to: '2026-05-01' })).toBe('ferry')
    expect(ids({ to: '2026-04-30' })).toBe('orchard')
    expect(ids({ arrivedSince: START + DAY_MS })).toBe('strike orchard')
    createDeskRows(db).putShelf(['orchard', 'ghost', 'strike'])
    expect(ids({ shelf: true, statuses: ['incoming'] })).toBe('orchard strike')
    expect(ids({ shelf: true, sort: 'newest' })).toBe('strike orchard')
    expect(createDeskRows(db).shelf()).toEqual(['orchard', 'strike'])
  })
  it('of what is under embargo begins with what is free first', () => {
    put('later', START, { embargo: '2026-05-10T06:00:00Z' })
    put('soon', START, { embargo: '2026-05-09T23:00:00-02:00' })
    put('free', START, { embargo: '2026-04-10T06:00:00Z' })
    put('unreadable', START, { embargo: 'until Friday' })
    expect(ids({ embargoedAt: START })).toBe('soon later')
    expect(ids({ embargoedAt: START, sort: 'newest' })).toBe('later soon')
    put('soon', START, {})
    expect(ids({ embargoedAt: START })).toBe('later')
  })
  it('never shows what was removed, and counts what it would show', () => {
    expect(articles.list({ search: 'boat', limit: 10, offset: 0 })).toMatchObject({ total: 1, items: [{ id: 'ferry' }] })
    expect(articles.counts()).toMatchObject({ incoming: 2, ready: 1 })
    expect(articles.topics()).toEqual([{ name: 'sea', count: 2 }, { name: 'labour', count: 1 }, { name: 'land', count: 1 }])
    expect(articles.topicsOf(['ferry', 'strike'])).toEqual([{ name: 'sea', count: 2 }, { name: 'labour', count: 1 }])
    expect(articles.sources()).toEqual([{ name: 'The Wire', count: 2 }])
    expect(articles.summaries(['ghost', 'ferry']).map(({ id }) => id)).toEqual(['ferry'])
  })
  it('is answered window by window', () => {
    expect(articles.list({ limit: 1, offset: 1 })).toMatchObject({ total: 3, items: [{ id: 'ferry' }] })
    expect(articles.list({ limit: 1, offset: 3 })).toEqual({ total: 3, items: [] })
  })
  it('of a search ranks a headline above a body, and takes the order that is asked for', () => {
    put('boat', START - DAY_MS, {})
    expect(ids({ search: 'boat' })).toBe('boat ferry')
    expect(ids({ search: 'boat', sort: 'newest' })).toBe('ferry boat')
    expect(ids({ search: 'bo', statuses: ['ready'] })).toBe('ferry')
    expect(ids({ search: '"*' })).toBe('')
  })
})

it('keeps index and topics true when an article changes, goes and comes back', () => {
  put('ferry', START, { status: 'ready' }, ['harbour'], 'no longer sails')
  expect([ids({ search: 'boat' }), ids({ search: 'longer' }), ids({ topic: 'sea' }), ids({ topic: 'harbour' })]).toEqual(['', 'ferry', 'strike', 'ferry'])
  put('ferry', START, { status: 'ready' }, ['harbour'], 'no longer sails', true)
  expect([ids({ search: 'longer' }), ids({ topic: 'harbour' })]).toEqual(['', ''])
  put('ferry', START, { status: 'ready' }, ['harbour'], 'no longer sails')
  expect([ids({ search: 'longer' }), ids({ topic: 'harbour' })]).toEqual(['ferry', 'ferry'])
  expect(db.prepare("INSERT INTO article_search (article_search) VALUES ('integrity-check')").run().changes).toBeGreaterThanOrEqual(0)
})

it('a word that stands in very many articles is answered newest first without ranking them', () => {
  const insert = db.transaction(() => { for (let at = 0; at < 5_001; at++) put(`a${at}`, START + 10 * DAY_MS + at, { status: at === 7 ? 'ready' : 'drafting' }, [], 'common') })
  insert()
  expect(articles.ids({ search: 'common', limit: 2, offset: 0 })).toEqual({ total: 5_001, ids: ['a5000', 'a4999'] })
  expect(ids({ search: 'common', statuses: ['ready'] })).toBe('a7')
})

it.each<[string, ArticleQuery]>([
  ['articles_in_order', {}], ['articles_by_status', { statuses: ['ready'] }], ['articles_by_source', { source: 'The Wire' }], ['articles_by_change', { sort: 'changed' }],
  ['articles_by_length', { sort: 'longest' }], ['articles_by_embargo', { embargoedAt: 0 }],
])('walks %s instead of sorting', (index, query) => {
  put('held', START, { embargo: '2026-05-10T06:00:00Z' })
  const seen: string[] = []
  const watched = new Proxy(db, { get: (target, name) => (name === 'prepare' ? (sql: string) => { seen.push(sql); return target.prepare(sql) } : Reflect.get(target, name) as unknown) })
  createArticles(watched, createSearchIndex(db)).ids({ ...query, limit: 5, offset: 0 })
  const sql = seen.find((each) => each.includes('LIMIT @limit'))!
  const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ limit: 5, offset: 0, status0: 'ready', source: 'The Wire', embargoedAt: 0 }) as { detail: string }[]).map(({ detail }) => detail).join('\n')
  expect(plan).toContain(index)
  expect(plan).not.toContain('TEMP B-TREE')
})
