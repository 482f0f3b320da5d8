import type { Database } from 'better-sqlite3'
import { STATUSES, type Article, type ArticleFields, type ArticleSummary, type Status, type Warning } from '@shared/model/article'
import { blockText, bodyText, type Block } from '@shared/model/block'
import { excerptOf, oneLine } from '@shared/model/excerpt'
import { canonicalLink } from '@shared/model/link'
import type { ArticleQuery } from '@shared/model/article-query'
import { createArticleLists, type Window } from './article-lists'
import type { SearchIndex, SearchText } from './search-index'

export interface ArticleContentRow { fields: ArticleFields; topics: string[]; body: Block[]; warnings: Warning[]; removed?: boolean; sameAs?: string | null }

interface Row {
  number: number; id: string; born: number; status: Status; fields: string; topics: string; body: string; excerpt: string
  words: number; warnings: string; created_at: number; updated_at: number; removed: number; same_as: string | null
}

const SUMMARY = 'a.number, a.id, a.born, a.status, a.fields, a.topics, a.excerpt, a.words, a.warnings, a.created_at, a.updated_at'

/** Where an article stands: a gathered one that nobody edited may be shown by another, `sameAs`. */
export interface Standing { born: boolean; removed: boolean; sameAs: string | null; words: number }

/** Articles as rows: what lists, exports and search read. Each is a projection of its document or its gathered item. */
export function createArticles(db: Database, search: SearchIndex) {
  const upsert = db.prepare<unknown[], number>(`
    INSERT INTO articles (id, born, status, link_key, fields, topics, body, excerpt, words, warnings, sort_at, created_at, updated_at, source, embargo_at, removed, same_as)
    VALUES (@id, @born, @status, @linkKey, @fields, @topics, @body, @excerpt, @words, @warnings, @sortAt, @at, @at, @source, @embargoAt, @removed, @sameAs)
    ON CONFLICT (id) DO UPDATE SET born = @born, status = @status, link_key = @linkKey, fields = @fields, topics = @topics, body = @body,
      excerpt = @excerpt, words = @words, warnings = @warnings, updated_at = @at, source = @source, embargo_at = @embargoAt, removed = @removed, same_as = @sameAs,
      sort_at = CASE WHEN @published THEN @sortAt ELSE created_at END
    RETURNING number`).pluck()
  const byId = db.prepare<[string], Row>('SELECT * FROM articles WHERE id = ?')
  const byLink = db.prepare<[string], string>("SELECT id FROM articles WHERE link_key = ? AND link_key <> '' ORDER BY number LIMIT 1").pluck()
  const counts = db.prepare<[], { status: Status; count: number }>('SELECT status, count(*) AS count FROM articles WHERE removed = 0 GROUP BY status')
  const indexed = db.prepare<[string], Row>('SELECT fields, topics, body, removed FROM articles WHERE id = ?')
  const dropTopics = db.prepare('DELETE FROM article_topics WHERE number = ?')
  const addTopic = db.prepare('INSERT OR IGNORE INTO article_topics (topic, number) VALUES (?, ?)')
  const standing = db.prepare<[string], { born: number; removed: number; sameAs: string | null; words: number }>('SELECT born, removed, same_as AS sameAs, words FROM articles WHERE id = ?')
  const dropPictures = db.prepare('DELETE FROM article_pictures WHERE number = ?')
  const addPicture = db.prepare('INSERT OR IGNORE INTO article_pictures (asset, number) VALUES (?, ?)')
  const lists = createArticleLists(db)
  const shown = (id: string): Row | undefined => {
    const row = byId.get(id)
    return row?.same_as ? byId.get(row.same_as) : row
  }

  /** Index, topics and pictures follow a row only where what they hold has changed: most saves leave one or another alone. */
  function follow(number: number, content: ArticleContentRow, before: Row | undefined): void {
    const [text, topics, pictures] = [indexedText(content), indexedTopics(content), shownPictures(content)]
    const had = before && { fields: JSON.parse(before.fields) as ArticleFields, topics: JSON.parse(before.topics) as string[], body: JSON.parse(before.body) as Block[], removed: before.removed === 1 }
    if (!had || JSON.stringify(indexedText(had)) !== JSON.stringify(text)) search.put(number, text)
    if (!had || JSON.stringify(shownPictures(had)) !== JSON.stringify(pictures)) {
      dropPictures.run(number)
      for (const asset of pictures) addPicture.run(asset, number)
    }
    if (had && JSON.stringify(indexedTopics(had)) === JSON.stringify(topics)) return
    dropTopics.run(number)
    for (const topic of topics) addTopic.run(topic, number)
  }
  return {
    /** Adds or replaces a row and its index entry. Call inside the transaction that stores what it is made from. */
    put(id: string, content: ArticleContentRow, born: boolean, at: number): void {
      const published = momentOf(content.fields.publishedAt)
      const before = indexed.get(id)
      const number = upsert.get({
        id, born: Number(born), status: content.fields.status, linkKey: canonicalLink(content.fields.sourceUrl), at,
        fields: JSON.stringify(content.fields), topics: JSON.stringify(content.topics), body: JSON.stringify(content.body),
        excerpt: content.fields.excerpt || excerptOf(content.body), words: countWords(content.body),
        warnings: JSON.stringify(content.warnings), sortAt: published ?? at, published: Number(published !== null),
        source: content.fields.sourceName, embargoAt: momentOf(content.fields.embargo), removed: Number(content.removed === true), sameAs: content.sameAs ?? null,
      })
      follow(number!, content, before)
    },
    /** An article that stands, or the one that is shown in its place; removed ones are found only by `find`. */
    get(id: string): Article | undefined {
      const row = shown(id)
      return row?.removed === 1 ? undefined : toArticle(row)
    },
    /** The id under which an article is shown. */
    shownAs: (id: string): string => standing.get(id)?.sameAs ?? id,
    standing(id: string): Standing | undefined {
      const row = standing.get(id)
      return row && { ...row, born: row.born === 1, removed: row.removed === 1 }
    },
    find: (id: string): Article | undefined => toArticle(byId.get(id)),
    isRemoved: (id: string): boolean => standing.get(id)?.removed === 1,
    /** The first article whose source is this address, in whatever spelling. */
    idByLink: (link: string): string | undefined => byLink.get(canonicalLink(link)),
    has: (id: string): boolean => standing.get(id) !== undefined,
    summaries: (ids: readonly string[]): ArticleSummary[] => ids.flatMap((id) => shown(id) ?? []).filter(({ removed }) => removed === 0).map(toSummary),
    list(query: ArticleQuery & Window): { total: number; items: ArticleSummary[] } {
      const { total, rows } = lists.select<Row>(SUMMARY, query)
      return { total, items: rows.map(toSummary) }
    },
    ids: lists.ids,
    topics: lists.topics,
    topicsOf: lists.topicsOf,
    sources: lists.sources,
    counts(): Record<Status, number> {
      const found = new Map(counts.all().map(({ status, count }) => [status, count]))
      return Object.fromEntries(STATUSES.map((status) => [status, found.get(status) ?? 0])) as Record<Status, number>
    },
  }
}
export type Articles = ReturnType<typeof createArticles>

function momentOf(written: string): number | null {
  const time = Date.parse(written)
  return Number.isNaN(time) ? null : time
}

function countWords(body: readonly Block[]): number {
  const text = oneLine(body.map(blockText).join(' '))
  return text === '' ? 0 : text.split(' ').length
}

// An article of a million topics is shown and searched by its first; its document keeps them all.
const TOPICS_AT_MOST = 200

type Indexed = Pick<ArticleContentRow, 'fields' | 'topics' | 'body' | 'removed'>

function indexedTopics({ topics, removed }: Indexed): string[] {
  return removed ? [] : topics.slice(0, TOPICS_AT_MOST)
}

/** The stored pictures of an article that stands, above its text and in it. */
function shownPictures({ fields, body, removed }: Indexed): string[] {
  if (removed) return []
  const inBody = body.flatMap(({ embed }) => (embed?.kind === 'picture' ? [embed.picture] : embed?.kind === 'gallery' ? embed.pictures : []))
  return [fields.picture, ...inBody].flatMap((picture) => picture?.asset ?? [])
}

/** What search finds an article by; null keeps it out. */
function indexedText({ fields, topics, body, removed }: Indexed): SearchText | null {
  if (removed) return null
  const facts = [fields.dek, fields.eyebrow, fields.byline, fields.dateline, fields.sourceName, fields.slug, ...topics.slice(0, TOPICS_AT_MOST)]
  return { headline: fields.headline, facts: facts.join('\n'), body: `${fields.excerpt}\n${bodyText(body)}` }
}

function toSummary(row: Omit<Row, 'body'>): ArticleSummary {
  const fields = JSON.parse(row.fields) as ArticleFields
  return {
    id: row.id, headline: fields.headline, excerpt: row.excerpt, status: row.status, slug: fields.slug, link: fields.sourceUrl,
    source: { name: fields.sourceName, url: fields.sourceUrl }, publishedAt: fields.publishedAt, topics: (JSON.parse(row.topics) as string[]).slice(0, TOPICS_AT_MOST),
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
