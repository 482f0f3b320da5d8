import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { focusArticle } from '@renderer/app/article-focus'
import { keepRecent } from '@renderer/app/kept'
import { ArticleHistory } from '@renderer/features/revisions/article-history'
import { KeepVersion } from '@renderer/features/revisions/keep-version'

/** The history of one article; the way back leads to where it was opened. */
export function ArticleHistoryScreen(): ReactNode {
  const { id } = useParams({ from: '/articles/$id/history' })
  const { revision, against } = useSearch({ from: '/articles/$id/history' })
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => keepRecent({ kind: 'article', id }), [id])
  const close = (): void => {
    if (router.history.canGoBack()) router.history.back()
    else void navigate({ to: '/articles', search: { article: id } })
    focusArticle(id)
  }
  return (
    <>
      <ArticleHistory
        articleId={id}
        revision={revision}
        against={against}
        onShow={(shown, other) => void navigate({ to: '/articles/$id/history', params: { id }, search: { ...(shown !== undefined && { revision: shown }), ...(other !== undefined && { against: other }) }, replace: true })}
        onClose={close}
      />
      <KeepVersion articleId={id} />
    </>
  )
}
