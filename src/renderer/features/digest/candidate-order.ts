import type { ArticleSummary } from '@shared/model/article'

/** Ready articles first, otherwise in the order they came; no article twice, no spiked one. */
export function orderCandidates(...lists: readonly (readonly ArticleSummary[])[]): ArticleSummary[] {
  const byId = new Map<string, ArticleSummary>()
  for (const article of lists.flat()) if (article.status !== 'spiked' && !byId.has(article.id)) byId.set(article.id, article)
  const all = [...byId.values()]
  return [...all.filter((article) => article.status === 'ready'), ...all.filter((article) => article.status !== 'ready')]
}
