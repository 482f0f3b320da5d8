import type { ArticleQuery, Sort } from '@shared/model/article-query'
import { shortDay } from '@renderer/app/days'
import { STATUS_LABELS } from '@renderer/ui/status-badge'

export const SORT_LABELS: Record<Sort, string> = { best: 'Best match', newest: 'Newest', oldest: 'Oldest', changed: 'Changed last', longest: 'Longest' }

/** 'Incoming, Ready', or null for any. */
export function statusWords({ statuses = [] }: ArticleQuery): string | null {
  return statuses.length === 0 ? null : statuses.map((status) => STATUS_LABELS[status]).join(', ')
}

/** 'Fri 1 May – Fri 22 May', 'From Fri 1 May', 'Until Fri 22 May', or null for any day. */
export function dateWords({ from, to }: ArticleQuery): string | null {
  if (from !== undefined && from === to) return shortDay(from)
  if (from !== undefined && to !== undefined) return `${shortDay(from)} – ${shortDay(to)}`
  if (from !== undefined) return `From ${shortDay(from)}`
  return to === undefined ? null : `Until ${shortDay(to)}`
}

/** The order a list is in. */
export function sortWords({ sort, search, shelf, embargoedAt }: ArticleQuery): string {
  if (sort !== undefined && (sort !== 'best' || search)) return SORT_LABELS[sort]
  if (search) return SORT_LABELS.best
  if (shelf) return 'Shelf’s order'
  return embargoedAt === undefined ? SORT_LABELS.newest : 'Soonest free'
}

/** What a list is called: after the one thing it is narrowed to, or everything. */
export function titleOf(query: ArticleQuery): string {
  const { search: _search, sort: _sort, ...rest } = query
  const parts = Object.keys(rest).filter((name) => rest[name as keyof typeof rest] !== undefined)
  if (parts.length === 0) return 'All articles'
  if (query.shelf) return 'Shelf'
  if (parts.length > 1) return 'Articles'
  return query.statuses?.length === 1 ? STATUS_LABELS[query.statuses[0]!] : query.topic ?? query.source ?? (query.embargoedAt === undefined ? 'Articles' : 'Under embargo')
}

/** Everything but the search and the shelf, which is a place. */
export const NO_FILTERS = { statuses: undefined, topic: undefined, source: undefined, from: undefined, to: undefined, arrivedSince: undefined, embargoedAt: undefined, sort: undefined } satisfies Partial<Record<keyof ArticleQuery, undefined>>

/** Whether a query says more than its search and that it is the shelf. */
export function hasFilters(query: ArticleQuery): boolean {
  return Object.keys(NO_FILTERS).some((name) => query[name as keyof typeof NO_FILTERS] !== undefined)
}
