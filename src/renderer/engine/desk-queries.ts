import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { SavedView, UsedName } from '@shared/model/article-query'
import { engine } from './link'

/** The saved views, by name. */
export function useViews(): UseQueryResult<SavedView[]> {
  return useQuery({ queryKey: ['desk', 'views'], queryFn: () => engine.desk.views() })
}

/** Ids of the articles on the shelf, in its order. */
export function useShelf(): UseQueryResult<string[]> {
  return useQuery({ queryKey: ['desk', 'shelf'], queryFn: () => engine.desk.shelf() })
}

/** Every topic or every source in use, most used first; while not `enabled`, as they were asked for last. */
export function useNames(of: 'topics' | 'sources', enabled = true): UseQueryResult<UsedName[]> {
  return useQuery({ enabled, queryKey: ['articles', 'names', of], queryFn: () => (of === 'topics' ? engine.articles.topics() : engine.articles.sources()) })
}

/** The topics of some articles, and how many of them have each. */
export function useTopicsOf(ids: readonly string[]): UseQueryResult<UsedName[]> {
  return useQuery({ queryKey: ['articles', 'names', 'of', ids], queryFn: () => engine.articles.topicsOf({ ids: [...ids] }), placeholderData: (previous) => previous })
}
