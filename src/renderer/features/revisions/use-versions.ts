import { useMemo } from 'react'
import type { ArticleContent } from '@shared/document/article-document'
import { readArticle } from '@shared/document/article-document'
import { type Comparison, compareArticles, isSame } from '@shared/document/compare-articles'
import type { Revision } from '@shared/model/revision'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSettledValue } from '@renderer/engine/open-document-hooks'
import { useRevisionContent } from '@renderer/engine/revisions'

/** The article as it is, as one of its versions. */
export const NOW = 'now'
/** What is compared unless somebody chooses: the version before. */
export const BEFORE = 'before'

/** Which two versions are compared, the older first; `older` is null where there is none before. */
export interface Pair { older: string | null; newer: string; selected: string }

/**
 * Which versions an address means, of those there are; both may name any of them. `isKept` says that the article as it
 * is says what the latest one says: what it is compared with is the one before that.
 */
export function pairOf(revisions: readonly Revision[], isKept: boolean, selected = NOW, against = BEFORE): Pair {
  const order = [NOW, ...revisions.map(({ id }) => id)]
  const at = Math.max(0, order.indexOf(selected))
  const other = against === BEFORE ? at + 1 : order.indexOf(against)
  if (against === BEFORE && at === 0 && isKept && order.length > 2) return { newer: NOW, older: order[2]!, selected: NOW }
  const [newer, older] = other < 0 || other === at ? [at, at + 1] : [Math.min(at, other), Math.max(at, other)]
  return { newer: order[newer]!, older: order[older] ?? null, selected: order[at]! }
}

/** Whether the article as it is says what its latest version says. */
export function useIsKept(document: OpenDocument, revisions: readonly Revision[]): boolean {
  const now = useSettledValue(document, readArticle)
  const latest = useRevisionContent(document.id, revisions[0]?.id ?? null).data
  return useMemo(() => latest !== undefined && isSame(compareArticles(latest, now)), [latest, now])
}

export interface Compared { pair: Pair; comparison: Comparison | null; older: ArticleContent | null; newer: ArticleContent | null; error: unknown }

/** What the versions of a pair say, and how they differ; null while they are read. */
export function useComparison(document: OpenDocument, pair: Pair): Compared {
  const { older, newer } = pair
  const now = useSettledValue(document, readArticle)
  const read = (id: string | null): string | null => (id === NOW ? null : id)
  const [first, second] = [useRevisionContent(document.id, read(older)), useRevisionContent(document.id, read(newer))]
  const then = older === NOW ? now : first.data ?? null
  const later = newer === NOW ? now : second.data ?? null
  const comparison = useMemo(() => (later === null || (older !== null && then === null) ? null : compareArticles(then ?? later, later)), [older, then, later])
  return { pair, comparison, older: then, newer: later, error: first.error ?? second.error }
}
