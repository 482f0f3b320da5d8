import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { STATUSES } from '@shared/model/article'
import { useArticleCounts } from '@renderer/engine/queries'
import { ArticleEditor } from '@renderer/features/editor/article-editor'
import { Library } from '@renderer/features/library/library'
import { EmptyState } from '@renderer/ui/notice'
import { AreaBoundary } from '@renderer/app/area-boundary'
import { focusArticle } from '@renderer/app/article-focus'
import styles from './articles-screen.module.css'

/** The library beside the article in hand. */
export function ArticlesScreen(): ReactNode {
  const { article = null, view: _view, search: _inAddress, ...filters } = useSearch({ from: '/articles' })
  const navigate = useNavigate({ from: '/articles' })
  const [search, setSearch] = useSearchText()
  const select = useCallback((id: string) => {
    void navigate({ to: '/articles', search: (before) => ({ ...before, article: id }), replace: true })
  }, [navigate])
  return (
    <div className={styles['screen']}>
      <AreaBoundary area="The library">
        <Library query={{ ...filters, search }} selectedId={article} onSearch={setSearch} onSelect={select} onOpen={() => focusArticle()} />
      </AreaBoundary>
      <section data-pane="article" data-article={article} className={styles['article']} aria-label="Article">
        <AreaBoundary key={article} area="This article">
          {article
            ? <ArticleEditor key={article} articleId={article} />
            : <NoneSelected />}
        </AreaBoundary>
      </section>
    </div>
  )
}

// A newsroom without articles says in the list what to do.
function NoneSelected(): ReactNode {
  const counts = useArticleCounts().data
  const isEmpty = !counts || STATUSES.every((status) => !counts[status])
  return isEmpty ? null : <EmptyState title="No article selected">Choose one in the list, or press J to begin at the top.</EmptyState>
}

/** The search box's own text, so that typing never waits for the address, which follows. */
function useSearchText(): [string, (search: string) => void] {
  const inAddress = useSearch({ from: '/articles' }).search ?? ''
  const navigate = useNavigate({ from: '/articles' })
  const [text, setText] = useState(inAddress)
  const following = useRef(0)
  // The address changed by itself (a link, a command): the box follows it, unless it is only catching up with the box.
  useEffect(() => { if (following.current === 0) setText(inAddress) }, [inAddress])
  const type = (search: string): void => {
    setText(search)
    following.current++
    void navigate({ to: '/articles', search: ({ search: _before, ...rest }) => ({ ...rest, ...(search !== '' && { search }) }), replace: true })
      .finally(() => { following.current-- })
  }
  return [text, type]
}
