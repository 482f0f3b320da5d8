import type { ArticleSummary, Status } from '@shared/model/article'
import { useCommand } from '@renderer/app/commands'
import { setStatus } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { STATUS_LABELS } from '@renderer/ui/status-badge'
import { showToast } from '@renderer/ui/toast'

/** The keys that give the selected article a status; each can be undone from its message. */
export function useMarkCommands(article: ArticleSummary | null): void {
  const mark = (status: Status): boolean => {
    if (!article) return false
    if (article.status !== status) void markArticle(article, status)
    return true
  }
  useCommand('mark-incoming', () => mark('incoming'))
  useCommand('mark-drafting', () => mark('drafting'))
  useCommand('mark-ready', () => mark('ready'))
  useCommand('mark-published', () => mark('published'))
  useCommand('mark-spiked', () => mark('spiked'))
}

async function markArticle({ id, headline, status: before }: ArticleSummary, status: Status): Promise<void> {
  const name = headline || 'Untitled'
  try {
    await setStatus([id], status)
    showToast({ message: `${STATUS_LABELS[status]}: ${name}`, action: { label: 'Undo', run: () => void putBack(id, before) } })
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}

async function putBack(id: string, status: Status): Promise<void> {
  try {
    await setStatus([id], status)
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
