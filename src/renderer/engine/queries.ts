import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Article, ArticleSummary, Status } from '@shared/model/article'
import type { Digest, DigestSummary } from '@shared/model/digest'
import { findingSchema, type Edition, type Finding } from '@shared/model/edition'
import type { Newsroom } from '@shared/model/newsroom'
import type { HostState } from '@shared/contract/host'
import { engine, host } from './link'

/** What of the library is asked for. `first` is the row at the top of the view; '' and null mean no search, every status. */
export interface ArticlesWanted { search: string; status: Status | null; first?: number }

export interface ArticleRows {
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

// Several screens of rows either way, small enough to be asked for again at every save of a typing hand.
const STEP = 100
const WINDOW = 300

/** A window of the library around a row, newest or best match first. The rows before stay while new ones are asked for. */
export function useArticles({ search, status, first = 0 }: ArticlesWanted): ArticleRows {
  const offset = Math.max(0, Math.floor(first / STEP) * STEP - STEP)
  const query = useQuery({
    queryKey: ['articles', 'rows', search, status, offset],
    queryFn: async () => ({
      offset,
      ...await engine.articles.list({ limit: WINDOW, offset, ...(search.trim() !== '' && { search }), ...(status && { statuses: [status] }) }),
    }),
    placeholderData: keepPreviousData,
  })
  const { total = 0, items = [], offset: loadedFrom = 0 } = query.data ?? {}
  return {
    total,
    items,
    offset: loadedFrom,
    at: (index) => items[index - loadedFrom] ?? null,
    isPending: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.error,
  }
}

/** How many articles have each status. */
export function useArticleCounts(): UseQueryResult<Partial<Record<Status, number>>> {
  return useQuery({ queryKey: ['articles', 'counts'], queryFn: () => engine.articles.counts() })
}

/** One article as the store knows it; null asks for nothing. */
export function useArticle(id: string | null): UseQueryResult<Article> {
  return useQuery({ queryKey: ['articles', 'one', id], queryFn: () => engine.articles.get({ id: id ?? '' }), enabled: id !== null })
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
