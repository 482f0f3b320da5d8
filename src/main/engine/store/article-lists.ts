import type { Database } from 'better-sqlite3'
import type { ArticleQuery, Sort, UsedName } from '@shared/model/article-query'
import { searchQuery } from './search-index'

export interface Window { limit: number; offset: number }

// Ranking reads every row of the index that matches, about 1 ms a thousand. A word that stands in more says little, and what came in last is shown first.
const RANKED_AT_MOST = 5_000
const DAY_MS = 86_400_000

const ORDERS: Record<Exclude<Sort, 'best'>, string> = {
  newest: 'a.sort_at DESC, a.number', oldest: 'a.sort_at, a.number DESC', changed: 'a.updated_at DESC, a.number', longest: 'a.words DESC, a.number',
}

const MATCHES = 'article_search MATCH @match'
const JOINED = `article_search s JOIN articles a ON a.number = s.rowid WHERE ${MATCHES}`
const WINDOW = 'LIMIT @limit OFFSET @offset'

/** How many articles match, and the part of a statement from FROM on that gives a window of them as `a`. */
interface Plan { total: number; from: string; values: Record<string, unknown> }

/** Which articles match a query, in which order: answers ids, counts and windows, however many there are. */
export function createArticleLists(db: Database) {
  const prepared = new Map<string, ReturnType<typeof db.prepare>>()
  const prepare = <Row>(sql: string): { all(values: object): Row[]; get(values: object): Row | undefined } => {
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement as unknown as { all(values: object): Row[]; get(values: object): Row | undefined }
  }
  const count = (from: string, values: object): number => prepare<{ count: number }>(`SELECT count(*) AS count FROM ${from}`).get(values)!.count

  function plan(query: ArticleQuery): Plan | null {
    const match = query.search?.trim() ? searchQuery(query.search) : undefined
    if (match === null) return null
    const filters = filtersOf(query)
    const values = { ...valuesOf(query), ...(match !== undefined && { match }) }
    // Rows are filtered before they are looked for in the index: an index of the table's own that covers the filters then answers alone.
    const articles = ['articles a WHERE a.removed = 0', ...filters, ...(match === undefined ? [] : [`a.number IN (SELECT rowid FROM article_search WHERE ${MATCHES})`])].join(' AND ')
    const inOrder = `${articles} ORDER BY ${orderOf(query)} ${WINDOW}`
    if (match === undefined) return { total: count(articles, values), from: inOrder, values }
    // Removed articles are not in the index, so a search alone needs no look at their rows.
    const matching = count(`article_search WHERE ${MATCHES}`, { match })
    const isFew = matching <= RANKED_AT_MOST
    // Few are looked up row by row; many are cheaper to find among all of the filtered.
    const total = filters.length === 0 ? matching : count(isFew ? [JOINED, ...filters].join(' AND ') : articles, values)
    if (query.sort !== undefined && query.sort !== 'best') return { total, from: inOrder, values }
    if (isFew) return { total, from: bestFirst(filters), values }
    return { total, from: filters.length === 0 ? LAST_IN_FIRST : inOrder, values }
  }

  function select<Row>(columns: string, { limit, offset, ...query }: ArticleQuery & Window): { total: number; rows: Row[] } {
    const { total, from, values } = plan(query) ?? NOTHING
    if (offset >= total) return { total, rows: [] }
    return { total, rows: prepare<Row>(`SELECT ${columns} FROM ${from}`).all({ ...values, limit, offset }) }
  }

  return {
    /** The rows of one window, with these columns of `articles a`. */
    select,
    ids(query: ArticleQuery & Window): { total: number; ids: string[] } {
      const { total, rows } = select<{ id: string }>('a.id', query)
      return { total, ids: rows.map(({ id }) => id) }
    },
    /** Most used first; removed articles are not among those that have topics. */
    topics: (): UsedName[] => prepare<UsedName>('SELECT topic AS name, count(*) AS count FROM article_topics GROUP BY topic ORDER BY 2 DESC, 1').all({}),
    topicsOf: (ids: readonly string[]): UsedName[] => prepare<UsedName>(`
      SELECT t.topic AS name, count(*) AS count FROM json_each(@ids) each JOIN articles a ON a.id = each.value JOIN article_topics t ON t.number = a.number
      GROUP BY t.topic ORDER BY 2 DESC, 1`).all({ ids: JSON.stringify(ids) }),
    sources: (): UsedName[] => prepare<UsedName>("SELECT source AS name, count(*) AS count FROM articles WHERE removed = 0 AND source <> '' GROUP BY source ORDER BY 2 DESC, 1").all({}),
  }
}
export type ArticleLists = ReturnType<typeof createArticleLists>

const NOTHING: Plan = { total: 0, from: '', values: {} }

/** The window is cut from the index alone; only its rows are read. */
const LAST_IN_FIRST = `(SELECT rowid AS number FROM article_search WHERE ${MATCHES} ORDER BY rowid DESC ${WINDOW}) s JOIN articles a ON a.number = s.number ORDER BY s.number DESC`

/** As {@link LAST_IN_FIRST}, best match first: a word in a headline counts eight times one in the body, one in the facts four times. */
function bestFirst(filters: readonly string[]): string {
  const matches = `article_search s ${filters.length > 0 ? 'JOIN articles a ON a.number = s.rowid' : ''} WHERE ${[MATCHES, "s.rank MATCH 'bm25(8, 4, 1)'", ...filters].join(' AND ')}`
  return `(SELECT s.rowid AS number, s.rank AS rank FROM ${matches} ORDER BY s.rank ${WINDOW}) s JOIN articles a ON a.number = s.number ORDER BY s.rank, s.number`
}

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
