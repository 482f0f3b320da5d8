import { hashKey, keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ArticleInHand } from '@shared/contract/articles'
import type { ArticleSummary, Status } from '@shared/model/article'
import type { ArticleQuery, UsedName } from '@shared/model/article-query'
import type { Digest, DigestSummary } from '@shared/model/digest'
import { findingSchema, type Edition, type Finding } from '@shared/model/edition'
import type { Newsroom } from '@shared/model/newsroom'
import type { HostState } from '@shared/contract/host'
import { engine, host } from './link'
import { createTurns } from './turns'

export interface ArticleRows {
  /** Which list this is, as a word: rows of one query have the same. */
  list: string
  /** How many articles match, loaded or not. */
  total: number
  /** The loaded rows, beginning with the one at `offset`. */
  items: readonly ArticleSummary[]
  offset: number
  /** The row at an index of the whole list, or null while it isn't loaded. */
  at: (index: number) => ArticleSummary | null
  isPending: boolean
  /** What is shown answers an older question than the one asked. */
  isStale: boolean
  error: unknown
}

// Some screens of rows either way, and few enough (a row is over a kilobyte) to be asked for again at every key of a search.
const STEP = 30
const WINDOW = 90

const inTurn = createTurns()

/**
 * A window of a list of articles around the row `first`; null asks for nothing. The rows before stay while others are
 * asked for, an answer to an older question never takes the place of a newer one, and the engine has one to answer at a time.
 */
export function useArticles(query: ArticleQuery | null, first = 0): ArticleRows {
  const wanted = query && asked(query)
  const offset = Math.max(0, Math.floor(first / STEP) * STEP - STEP)
  const found = useQuery({
    queryKey: ['articles', 'rows', wanted, offset],
    queryFn: ({ signal }) => inTurn(async () => ({ list: listOf(wanted ?? {}), offset, ...await engine.articles.list({ ...wanted, limit: WINDOW, offset }) }), signal),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  })
  const { list = '', total = 0, items = [], offset: loadedFrom = 0 } = (wanted && found.data) ?? {}
  return {
    list,
    total,
    items,
    offset: loadedFrom,
    at: (index) => items[index - loadedFrom] ?? null,
    isPending: found.isPending,
    isStale: found.isPlaceholderData,
    error: found.error,
  }
}

/** The first articles of a list and how many there are in all; null asks for nothing. */
export function useFirstArticles(query: ArticleQuery | null, limit: number): UseQueryResult<{ total: number; items: ArticleSummary[] }> {
  return useQuery({
    queryKey: ['articles', 'rows', 'first', query, limit],
    queryFn: () => engine.articles.list({ ...query, limit }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })
}

/** Every article's id that a query finds, in the list's order: at most 10,000 from `offset`. */
export function findArticleIds(query: ArticleQuery, limit = 10_000, offset = 0): Promise<{ total: number; ids: string[] }> {
  return engine.articles.ids({ ...asked(query), limit, offset })
}

/** A query as the word by which {@link ArticleRows.list} knows it. */
export function listOf(query: ArticleQuery): string {
  return hashKey([asked(query)])
}

/** Spaces around a search change nothing about what it finds. */
function asked({ search = '', ...query }: ArticleQuery): ArticleQuery {
  return { ...query, ...(search.trim() !== '' && { search: search.trim() }) }
}

/** How many articles have each status. */
export function useArticleCounts(): UseQueryResult<Partial<Record<Status, number>>> {
  return useQuery({ queryKey: ['articles', 'counts'], queryFn: () => engine.articles.counts() })
}

/** Every topic or source in use, most used first. */
export function useNames(of: 'topics' | 'sources'): UseQueryResult<UsedName[]> {
  return useQuery({ queryKey: ['articles', 'names', of], queryFn: ({ signal }) => inTurn(() => engine.articles[of](), signal) })
}

/** One article as the store knows it; null asks for nothing. */
export function useArticle(id: string | null): UseQueryResult<ArticleInHand> {
  return useQuery({ queryKey: ['articles', 'one', id], queryFn: () => engine.articles.get({ id: id ?? '' }), enabled: id !== null })
}

const besideText = ({ id, warnings, twins }: ArticleInHand): Pick<ArticleInHand, 'id' | 'warnings' | 'twins'> => ({ id, warnings, twins })

/** What is known of an article beside its text: the same after most saves, and then nothing is drawn again. */
export function useBesideText(id: string): UseQueryResult<Pick<ArticleInHand, 'id' | 'warnings' | 'twins'>> {
  return useQuery({ queryKey: ['articles', 'one', id], queryFn: () => engine.articles.get({ id }), select: besideText })
}

/** Every digest, newest date first. */
export function useDigests(): UseQueryResult<DigestSummary[]> {
  return useQuery({ queryKey: ['digests', 'list'], queryFn: () => engine.digests.list() })
}

/** One digest by its id or its date. */
export function useDigest(idOrDate: string | null): UseQueryResult<Digest> {
  return useQuery({ queryKey: ['digests', 'one', idOrDate], queryFn: () => engine.digests.get({ idOrDate: idOrDate ?? '' }), enabled: idOrDate !== null })
}

/** A digest with every card settled, as readers get it. The one before stays while the next is made. */
export function useEdition(id: string | null): UseQueryResult<Edition> {
  return useQuery({
    queryKey: ['editions', 'whole', id],
    queryFn: () => engine.digests.edition({ id: id ?? '' }),
    enabled: id !== null,
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
  })
}

/** What stands in the way of sending a digest. */
export function useFindings(digestId: string | null): UseQueryResult<Finding[]> {
  return useQuery({ queryKey: ['editions', 'findings', digestId], queryFn: () => engine.press.check({ digestId: digestId ?? '' }), enabled: digestId !== null })
}

/** The bytes of a digest's email as it would go out, whatever preflight thinks of it. */
export function useEmailSize(digestId: string | null): UseQueryResult<number> {
  return useQuery({
    queryKey: ['editions', 'email-size', digestId],
    queryFn: async () => (await engine.press.render({ digestId: digestId ?? '', format: 'email', override: [...findingSchema.shape.rule.options] })).bytes,
    enabled: digestId !== null,
    placeholderData: (previous) => previous,
  })
}

/** The settings every digest shares, and the folder they are in. */
export function useNewsroom(): UseQueryResult<Newsroom & { workspace: string }> {
  return useQuery({ queryKey: ['newsroom'], queryFn: () => engine.newsroom.get() })
}

/** Where the program runs and which workspace is open. */
export function useHostState(): UseQueryResult<HostState> {
  return useQuery({ queryKey: ['host'], queryFn: () => host.state() })
}
