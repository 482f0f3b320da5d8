import { useState, type ReactNode } from 'react'
import type { ArticleQuery } from '@shared/model/article-query'
import { useCommand } from '@renderer/app/commands'
import { refusalOf } from '@renderer/engine/client'
import { findArticleIds } from '@renderer/engine/queries'
import { MOST } from '@renderer/features/library/use-chosen'
import { showToast } from '@renderer/ui/toast'
import { ReplaceDialog } from './replace-dialog'

/** The command that replaces in the articles that are selected, or in all of the list; and its dialog while it is open. */
export function useReplacing(query: ArticleQuery, total: number, chosen: ReadonlySet<string>): ReactNode {
  const [among, setAmong] = useState<{ ids: readonly string[] | null; areChosen: boolean } | null>(null)
  useCommand('replace-in-articles', () => {
    if (chosen.size > 0) return setAmong({ ids: [...chosen], areChosen: true })
    // Open at once: who types on means the dialog, not the list.
    setAmong({ ids: null, areChosen: false })
    findArticleIds(query, MOST, 0).then(({ ids }) => setAmong((open) => open && { ids, areChosen: false }), (error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
  }, total === 0 ? 'The list is empty' : null)
  return among ? <ReplaceDialog {...among} onClose={() => setAmong(null)} /> : null
}
