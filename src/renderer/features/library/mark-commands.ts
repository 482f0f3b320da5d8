import type { ArticleSummary, Status } from '@shared/model/article'
import { act } from '@renderer/app/acts'
import { useCommand } from '@renderer/app/commands'
import { STATUS_LABELS } from '@renderer/ui/status-badge'

/** The keys that give the selected article a status. `onMarked` hears of a mark before it is made. */
export function useMarkCommands(article: ArticleSummary | null, onMarked: (status: Status) => void): void {
  const cannot = article === null ? 'Select an article first' : null
  const mark = (status: Status): void => {
    if (!article || article.status === status) return
    onMarked(status)
    void act(`${STATUS_LABELS[status]}: ${article.headline.slice(0, 200) || 'Untitled'}`, [{ act: 'article-fields', ids: [article.id], fields: { status } }])
  }
  useCommand('mark-incoming', () => mark('incoming'), cannot)
  useCommand('mark-drafting', () => mark('drafting'), cannot)
  useCommand('mark-ready', () => mark('ready'), cannot)
  useCommand('mark-published', () => mark('published'), cannot)
  useCommand('mark-spiked', () => mark('spiked'), cannot)
}
