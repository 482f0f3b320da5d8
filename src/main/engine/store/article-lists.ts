import type { Database } from 'better-sqlite3'
import type { ArticleQuery, Sort, UsedName } from '@shared/model/article-query'
import { searchQuery } from './search-index'

export interface Window { limit: number; offset: number }

// Ranking reads every row of the index that matches. Up to here that is quick; a word that stands in more says little, and what came in last is shown first.
const RANKED_AT_MOST = 20_000
const DAY_MS = 86_400_000

const ORDERS: Record<Exclude<Sort, 'best'>, string> = {
  newest: 'a.sort_at DESC, a.number', oldest: 'a.sort_at, a.number DESC', changed: 'a.updated_at DESC, a.number', longest: 'a.words DESC, a.number',
}

interface Plan { from: string; where: string[]; order: string; values: Record<string, unknown> }

/** Which articles match a query, in which order: answers ids, counts and windows, however many there are. */
export function createArticleLists(db: Database) {
  const prepared = new Map<string, ReturnType<typeof db.prepare>>()
  const prepare = <Row>(sql: string): { all(values: object): Row[]; get(values: object): Row | undefined } => {
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement as unknown as { all(values: object): Row[]; get(values: object): Row | undefined }
  }
  const count = ({ from, where, values }: Plan): number => prepare<{ count: number }>(`SELECT count(*) AS count FROM ${from} WHERE ${where.join(' AND ')}`).get(values)!.count

  function plan(query: ArticleQuery): { total: number; plan: Plan | null } {
    const match = query.search?.trim() ? searchQuery(query.search) : undefined
    if (match === null) return { total: 0, plan: null }
    const filters = filtersOf(query)
    const values: Record<string, unknown> = { ...valuesOf(query), ...(match !== undefined && { match }) }
    const order = orderOf(query)
    if (match === undefined) return counted({ from: 'articles a', where: ['a.removed = 0', ...filters], order, values })
    const isRanked = query.sort === undefined || query.sort === 'best'
    // Removed articles are not in the index, so a search alone needs no look at their rows.
    const matching = count({ from: 'article_search', where: ['article_search MATCH @match'], order: '', values: { match } })
    const joined: Plan = { from: 'article_search s JOIN articles a ON a.number = s.rowid', where: ['article_search MATCH @match', ...filters], order: '', values }
    if (isRanked && matching <= RANKED_AT_MOST) return counted({ ...joined, order: 'bm25(article_search, 8, 4, 1), a.number' }, filters.length === 0 ? matching : undefined)
    if (isRanked && filters.length === 0) return { total: matching, plan: { ...joined, order: 's.rowid DESC' } }
    return counted({ from: 'articles a', where: ['a.removed = 0', 'a.number IN (SELECT rowid FROM article_search WHERE article_search MATCH @match)', ...filters], order, values })
  }
  const counted = (made: Plan, total = count(made)): { total: number; plan: Plan } => ({ total, plan: made })

  function select<Row>(columns: string, { limit, offset, ...query }: ArticleQuery & Window): { total: number; rows: Row[] } {
    const { total, plan: made } = plan(query)
    if (!made || offset >= total) return { total, rows: [] }
    const sql = `SELECT ${columns} FROM ${made.from} WHERE ${made.where.join(' AND ')} ORDER BY ${made.order} LIMIT @limit OFFSET @offset`
    return { total, rows: prepare<Row>(sql).all({ ...made.values, limit, offset }) }
  }

  return {
    /** The rows of one window, with these columns of `articles a`. */
    select,
    ids(query: ArticleQuery & Window): { total: number; ids: string[] } {
      const { total, rows } = select<{ id: string }>('a.id', query)
      return { total, ids: rows.map(({ id }) => id) }
    },
    /** Most used first. */
    topics: (): UsedName[] => prepare<UsedName>(`
      SELECT t.topic AS name, count(*) AS count FROM article_topics t JOIN articles a ON a.number = t.number WHERE a.removed = 0 GROUP BY t.topic ORDER BY 2 DESC, 1`).all({}),
    topicsOf: (ids: readonly string[]): UsedName[] => prepare<UsedName>(`
      SELECT t.topic AS name, count(*) AS count FROM json_each(@ids) each JOIN articles a ON a.id = each.value JOIN article_topics t ON t.number = a.number
      GROUP BY t.topic ORDER BY 2 DESC, 1`).all({ ids: JSON.stringify(ids) }),
    sources: (): UsedName[] => prepare<UsedName>("SELECT source AS name, count(*) AS count FROM articles WHERE removed = 0 AND source <> '' GROUP BY source ORDER BY 2 DESC, 1").all({}),
  }
}
export type ArticleLists = ReturnType<typeof createArticleLists>

function orderOf({ sort, embargoedAt, shelf }: ArticleQuery): string {
  if (sort === undefined && shelf === true) return '(SELECT position FROM shelf WHERE article_id = a.id)'
  if (sort === undefined && embargoedAt !== undefined) return 'a.embargo_at, a.number'
  return ORDERS[sort === 'best' || sort === undefined ? 'newest' : sort]
}

function filtersOf({ statuses, topic, source, from, to, arrivedSince, embargoedAt, shelf }: ArticleQuery): string[] {
  return [
    // One status is a range of its index, which keeps the order; several are a list.
    statuses && statuses.length > 0 && (statuses.length === 1 ? 'a.status = @status0' : `a.status IN (${statuses.map((_, at) => `@status${at}`).join(', ')})`),
    topic !== undefined && 'a.number IN (SELECT number FROM article_topics WHERE topic = @topic)',
    source !== undefined && 'a.source = @source',
    from !== undefined && 'a.sort_at >= @fromMs',
    to !== undefined && 'a.sort_at < @toMs',
    arrivedSince !== undefined && 'a.created_at >= @arrivedSince',
    embargoedAt !== undefined && 'a.embargo_at > @embargoedAt',
    shelf === true && 'a.id IN (SELECT article_id FROM shelf)',
  ].filter((filter) => typeof filter === 'string')
}

function valuesOf({ statuses = [], topic, source, from, to, arrivedSince, embargoedAt }: ArticleQuery): Record<string, unknown> {
  return {
    ...Object.fromEntries(statuses.map((status, at) => [`status${at}`, status])),
    ...(topic !== undefined && { topic }), ...(source !== undefined && { source }), ...(arrivedSince !== undefined && { arrivedSince }), ...(embargoedAt !== undefined && { embargoedAt }),
    ...(from !== undefined && { fromMs: Date.parse(`${from}T00:00:00Z`) }),
    ...(to !== undefined && { toMs: Date.parse(`${to}T00:00:00Z`) + DAY_MS }),
  }
}
