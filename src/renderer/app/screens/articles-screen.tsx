import { useNavigate, useSearch } from '@tanstack/react-router'
import { memo, type ReactNode, useCallback, useDeferredValue, useState } from 'react'
import { STATUSES } from '@shared/model/article'
import { useArticleCounts } from '@renderer/engine/queries'
import { ArticleEditor } from '@renderer/features/editor/article-editor'
import { KeepVersion } from '@renderer/features/revisions/keep-version'
import { Library } from '@renderer/features/library/library'
import { Peek } from '@renderer/features/library/peek'
import { Splitter } from '@renderer/ui/splitter'
import { EmptyState } from '@renderer/ui/notice'
import { AreaBoundary } from '@renderer/app/area-boundary'
import { focusArticle } from '@renderer/app/article-focus'
import { type ArticlesSearch, readArticlesSearch } from '@renderer/app/articles-search'
import { useAhead } from '@renderer/app/use-ahead'
import { useCommand } from '@renderer/app/commands'
import { keepRecent } from '@renderer/app/kept'
import { useWidth } from '@renderer/app/widths'
import styles from './articles-screen.module.css'

/** The library beside the article in hand. */
export function ArticlesScreen(): ReactNode {
  const { article: articleInAddress = null, view = null, search: searchInAddress = '', ...filters } = useSearch({ from: '/articles' })
  const change = useChange()
  const [article, select] = useAhead<string | null>(articleInAddress, (id) => change({ article: id ?? undefined }, true))
  const [search, setSearch] = useAhead(searchInAddress, (text) => change({ search: text }, true))
  const [isPeeking, setPeeking] = useState(false)
  const [list, resize] = useWidth('list')
  return (
    <div className={styles['screen']} style={list === null ? undefined : { gridTemplateColumns: `min(${list}px, 60%) minmax(0, 1fr)` }}>
      <AreaBoundary area="The library">
        <Library
          query={{ ...filters, search }}
          viewId={view}
          selectedId={article}
          onSearch={setSearch}
          onFilter={change}
          onView={(id) => { void change({ view: id ?? undefined }, true) }}
          onSelect={select}
          onOpen={() => { setPeeking(false); focusArticle(article ?? undefined) }}
          peek={{ isOpen: isPeeking && article !== null, toggle: () => setPeeking(!isPeeking) }}
        />
      </AreaBoundary>
      <Splitter label="Width of the list" sizes="before" min={260} max={640} className={styles['split']} onSize={resize} />
      {/* The list is painted first, however fast somebody goes through it; the article follows. */}
      <ArticlePane onShow={select} article={useDeferredValue(article)} peeked={isPeeking ? article : null} />
    </div>
  )
}

/** Changes some of the address; what is undefined goes. */
function useChange(): (change: Partial<ArticlesSearch>, replace?: boolean) => Promise<void> {
  const navigate = useNavigate({ from: '/articles' })
  return useCallback((change, replace = false) => navigate({ to: '/articles', search: (before) => readArticlesSearch({ ...before, ...change }), replace }), [navigate])
}

const ArticlePane = memo(function ArticlePane({ article, peeked, onShow }: { article: string | null; peeked: string | null; onShow: (id: string) => void }): ReactNode {
  return (
    <section
      data-pane="article" data-article={article} className={styles['article']} aria-label="Article"
      // Who only walks through the list has not worked on it.
      onFocus={() => { if (article) keepRecent({ kind: 'article', id: article }) }}
    >
      {/* Over the editor, and before it on the way from the list. */}
      {peeked ? <Peek articleId={peeked} /> : null}
      <AreaBoundary key={article} area="This article">
        {article
          ? <><ArticleEditor key={article} articleId={article} onShowArticle={onShow} /><VersionCommands articleId={article} /></>
          : <NoneSelected />}
      </AreaBoundary>
    </section>
  )
})

function VersionCommands({ articleId }: { articleId: string }): ReactNode {
  const navigate = useNavigate()
  useCommand('article-history', () => { void navigate({ to: '/articles/$id/history', params: { id: articleId } }) })
  return <KeepVersion articleId={articleId} />
}

// A newsroom without articles says in the list what to do.
function NoneSelected(): ReactNode {
  const counts = useArticleCounts().data
  const isEmpty = !counts || STATUSES.every((status) => !counts[status])
  return isEmpty ? null : <EmptyState title="No article selected">Choose one in the list, or press J to begin at the top.</EmptyState>
}
