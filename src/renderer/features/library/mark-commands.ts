import type { ArticleSummary, Status } from '@shared/model/article'
import { act } from '@renderer/app/acts'
import { useCommand } from '@renderer/app/commands'
import { STATUS_LABELS } from '@renderer/ui/status-badge'

/** The keys that give the selected article a status. `onMarked` hears of a mark before it is made. */
export function useMarkCommands(article: ArticleSummary | null, onMarked: (status: Status) => void): void {
  const mark = (status: Status): boolean => {
    if (!article) return false
    if (article.status === status) return true
    onMarked(status)
    void act(`${STATUS_LABELS[status]}: ${article.headline.slice(0, 200) || 'Untitled'}`, [{ act: 'article-fields', ids: [article.id], fields: { status } }])
    return true
  }
  useCommand('mark-incoming', () => mark('incoming'))
  useCommand('mark-drafting', () => mark('drafting'))
  useCommand('mark-ready', () => mark('ready'))
  useCommand('mark-published', () => mark('published'))
  useCommand('mark-spiked', () => mark('spiked'))
}
