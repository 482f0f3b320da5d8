import type { Status } from '@shared/model/article'
import { nameOf, type NamedArticle } from '@renderer/app/shelf'
import { STATUS_LABELS } from '@renderer/ui/status-badge'

/** What the journal says of a mark: 'Ready: Ferry crews vote', 'Spiked 12 articles', 'Marked 12 articles as ready'. */
export function markWords(status: Status, articles: readonly NamedArticle[]): string {
  const headline = articles.length === 1 ? articles[0]!.headline : undefined
  if (headline !== undefined) return `${STATUS_LABELS[status]}: ${headline.slice(0, 200) || 'Untitled'}`
  return status === 'spiked' ? `Spiked ${nameOf(articles)}` : `Marked ${nameOf(articles)} as ${STATUS_LABELS[status].toLowerCase()}`
}

/** What the journal says of topics given and taken away. */
export function topicWords(articles: readonly NamedArticle[], { add, remove }: { add: readonly string[]; remove: readonly string[] }): string {
  const quoted = (topics: readonly string[]): string => topics.map((topic) => `“${topic.slice(0, 80)}”`).join(', ')
  return add.length > 0 ? `Added the topic ${quoted(add)} to ${nameOf(articles)}` : `Took the topic ${quoted(remove)} from ${nameOf(articles)}`
}
