import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ArticleSummary } from '@shared/model/article'
import { engine } from './link'
import { createTurns } from './turns'

export interface FoundArticles {
  items: readonly ArticleSummary[]
  /** What is there answers an older search than the one asked. */
  isBehind: boolean
}

const inTurn = createTurns()
const NOTHING: readonly ArticleSummary[] = []

/** The few articles that answer a search best. What was found before stays until the answer comes; '' finds nothing. */
export function useFoundArticles(search: string, limit: number): FoundArticles {
  const wanted = search.trim()
  const found = useQuery({
    queryKey: ['articles', 'rows', 'found', wanted, limit],
    queryFn: ({ signal }) => inTurn(async () => (await engine.articles.list({ search: wanted, limit })).items, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  return wanted === '' ? { items: NOTHING, isBehind: false } : { items: found.data ?? NOTHING, isBehind: found.isPending || found.isPlaceholderData }
}

/** Articles by their ids, in that order; those that are gone are left out. */
export function useSummaries(ids: readonly string[]): readonly ArticleSummary[] {
  const found = useQuery({ queryKey: ['articles', 'rows', 'these', ids], queryFn: () => engine.articles.summaries({ ids: [...ids] }), enabled: ids.length > 0 })
  return ids.length === 0 ? NOTHING : found.data ?? NOTHING
}
