import type { Database } from 'better-sqlite3'
import { STATUSES, type Article, type ArticleFields, type ArticleSummary, type Status, type Warning } from '@shared/model/article'
import { blockText, bodyText, type Block } from '@shared/model/block'
import { excerptOf, oneLine } from '@shared/model/excerpt'
import { canonicalLink } from '@shared/model/link'
import { searchQuery, type SearchIndex } from './search-index'

export interface ArticleContentRow { fields: ArticleFields; topics: string[]; body: Block[]; warnings: Warning[] }
export interface ArticleQuery { search?: string | undefined; status?: Status | undefined; limit: number; offset: number }

interface Row {
  number: number; id: string; born: number; status: Status; fields: string; topics: string; body: string; excerpt: string
  words: number; warnings: string; created_at: number; updated_at: number
}

const SUMMARY = 'a.number, a.id, a.born, a.status, a.fields, a.topics, a.excerpt, a.words, a.warnings, a.created_at, a.updated_at'

/** Articles as rows: what lists, exports and search read. Each is a projection of its document or its gathered item. */
export function createArticles(db: Database, search: SearchIndex) {
  const upsert = db.prepare<unknown[], number>(`
    INSERT INTO articles (id, born, status, link_key, fields, topics, body, excerpt, words, warnings, sort_at, created_at, updated_at)
    VALUES (@id, @born, @status, @linkKey, @fields, @topics, @body, @excerpt, @words, @warnings, @sortAt, @at, @at)
    ON CONFLICT (id) DO UPDATE SET born = @born, status = @status, link_key = @linkKey, fields = @fields, topics = @topics, body = @body,
      excerpt = @excerpt, words = @words, warnings = @warnings, updated_at = @at,
      sort_at = CASE WHEN @published THEN @sortAt ELSE created_at END
    RETURNING number`).pluck()
  const byId = db.prepare<[string], Row>('SELECT * FROM articles WHERE id = ?')
  const byLink = db.prepare<[string], string>("SELECT id FROM articles WHERE link_key = ? AND link_key <> '' ORDER BY number LIMIT 1").pluck()
  const counts = db.prepare<[], { status: Status; count: number }>('SELECT status, count(*) AS count FROM articles GROUP BY status')
  return {
    /** Adds or replaces a row and its index entry. Call inside the transaction that stores what it is made from. */
    put(id: string, content: ArticleContentRow, born: boolean, at: number): void {
      const published = publishedTime(content.fields.publishedAt)
      const number = upsert.get({
        id, born: Number(born), status: content.fields.status, linkKey: canonicalLink(content.fields.sourceUrl), at,
        fields: JSON.stringify(content.fields), topics: JSON.stringify(content.topics), body: JSON.stringify(content.body),
        excerpt: content.fields.excerpt || excerptOf(content.body), words: countWords(content.body),
        warnings: JSON.stringify(content.warnings), sortAt: published ?? at, published: Number(published !== null),
      })
      search.put(number!, searchText(content))
    },
    get: (id: string): Article | undefined => toArticle(byId.get(id)),
    /** The first article whose source is this address, in whatever spelling. */
    idByLink: (link: string): string | undefined => byLink.get(canonicalLink(link)),
    has: (id: string): boolean => byId.get(id) !== undefined,
    summaries: (ids: readonly string[]): ArticleSummary[] => ids.flatMap((id) => byId.get(id) ?? []).map(toSummary),
    list(query: ArticleQuery): { total: number; items: ArticleSummary[] } {
      const match = query.search?.trim() ? searchQuery(query.search) : undefined
      if (match === null) return { total: 0, items: [] }
      const from = match ? 'article_search s JOIN articles a ON a.number = s.rowid' : 'articles a'
      const where = [match ? 'article_search MATCH @match' : '', query.status ? 'a.status = @status' : ''].filter(Boolean).join(' AND ') || '1'
      const order = match ? 'bm25(article_search, 8, 4, 1), a.number' : 'a.sort_at DESC, a.number'
      const values = { ...query, match }
      const total = db.prepare<unknown[], number>(`SELECT count(*) FROM ${from} WHERE ${where}`).pluck().get(values) ?? 0
      const rows = db.prepare<unknown[], Row>(`SELECT ${SUMMARY} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`).all(values)
      return { total, items: rows.map(toSummary) }
    },
    counts(): Record<Status, number> {
      const found = new Map(counts.all().map(({ status, count }) => [status, count]))
      return Object.fromEntries(STATUSES.map((status) => [status, found.get(status) ?? 0])) as Record<Status, number>
    },
  }
}
export type Articles = ReturnType<typeof createArticles>

function publishedTime(publishedAt: string): number | null {
  const time = Date.parse(publishedAt)
  return publishedAt === '' || Number.isNaN(time) ? null : time
}

function countWords(body: readonly Block[]): number {
  const text = oneLine(body.map(blockText).join(' '))
  return text === '' ? 0 : text.split(' ').length
}

function searchText({ fields, topics, body }: ArticleContentRow): { headline: string; facts: string; body: string } {
  const facts = [fields.dek, fields.eyebrow, fields.byline, fields.dateline, fields.sourceName, fields.slug, ...topics]
  return { headline: fields.headline, facts: facts.join('\n'), body: `${fields.excerpt}\n${bodyText(body)}` }
}

function toSummary(row: Omit<Row, 'body'>): ArticleSummary {
  const fields = JSON.parse(row.fields) as ArticleFields
  return {
    id: row.id, headline: fields.headline, excerpt: row.excerpt, status: row.status, slug: fields.slug, link: fields.sourceUrl,
    source: { name: fields.sourceName, url: fields.sourceUrl }, publishedAt: fields.publishedAt, topics: JSON.parse(row.topics) as string[],
    embargo: fields.embargo, picture: fields.picture, words: row.words, warnings: JSON.parse(row.warnings) as Warning[], updatedAt: row.updated_at,
  }
}

function toArticle(row: Row | undefined): Article | undefined {
  if (!row) return undefined
  return {
    ...(JSON.parse(row.fields) as ArticleFields), id: row.id, topics: JSON.parse(row.topics) as string[], body: JSON.parse(row.body) as Block[],
    gathered: row.born === 0, warnings: JSON.parse(row.warnings) as Warning[], createdAt: row.created_at, updatedAt: row.updated_at,
  }
}
