import { articleQuerySchema, type ArticleQuery } from '@shared/model/article-query'

/** The library's address: which articles, the one in hand, and the saved view it began as. A saved view is such parameters with a name. */
export interface ArticlesSearch extends ArticleQuery { article?: string | undefined; view?: string | undefined }

/** What of an address the library understands; anything else is left out, so that no old link leads to an error. */
export function readArticlesSearch(raw: Record<string, unknown>): ArticlesSearch {
  const [article, view] = [textOf(raw['article']), textOf(raw['view'])]
  return { ...readArticleQuery(raw), ...(article && { article }), ...(view && { view }) }
}

/** The parts of a query that say something: `search: ''` and `shelf: false` do not. */
export function readArticleQuery(raw: Record<string, unknown>): ArticleQuery {
  return Object.fromEntries(Object.entries(articleQuerySchema.shape).flatMap(([name, schema]) => {
    const value = raw[name]
    const { data } = schema.safeParse(TEXTS.has(name) ? textOf(value) : value)
    return isNothing(data) ? [] : [[name, data]]
  }))
}

const TEXTS = new Set(['search', 'topic', 'source'])

// An address writes the search '2026' and the number alike.
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}
