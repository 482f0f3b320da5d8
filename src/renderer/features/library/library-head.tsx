import { ArrowDownToLine, FilePlus2 } from 'lucide-react'
import { memo, type ReactNode, useRef, useState } from 'react'
import type { ArticleQuery, SavedView } from '@shared/model/article-query'
import { runCommand, useCommand } from '@renderer/app/commands'
import type { ArticleRows } from '@renderer/engine/queries'
import { IconButton } from '@renderer/ui/button'
import { SearchField } from '@renderer/ui/search-field'
import styles from './article-list.module.css'
import { FilterBar } from './filter-bar'
import { type Naming, ViewMenu, ViewName } from './view-menu'

export interface LibraryHeadProps {
  title: string
  rows: ArticleRows
  query: ArticleQuery
  view: SavedView | null
  onSearch: (search: string) => void
  onFilter: (change: Partial<ArticleQuery>) => void
  onView: (id: string | null) => void
  /** Back to the list. */
  onBack: () => void
  /** On from the search to what it found. */
  onEnter: () => void
}

/** What the list is, how many it has, its search and its filters. */
export function LibraryHead({ title, rows, query, view, onSearch, onFilter, onView, onBack, onEnter }: LibraryHeadProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [naming, setNaming] = useState<Naming>(null)
  const endNaming = (goOn: boolean): void => { setNaming(null); if (goOn) onBack() }
  useCommand('search', () => { input.current?.select(); input.current?.focus() })
  return (
    <header className={styles['head']}>
      <div className={styles['titleLine']}>
        <h1 dir="auto" className={naming === null ? styles['title'] : 'visually-hidden'}>{title}</h1>
        {naming === null ? (
          <span className={styles['count']} role="status">
            {rows.isPending ? '' : rows.total.toLocaleString()}<span className="visually-hidden">{rows.total === 1 ? ' article' : ' articles'}</span>
          </span>
        ) : <span className={styles['name']}><ViewName key={naming} naming={naming} query={query} view={view} onView={onView} onEnd={endNaming} /></span>}
        <ViewMenu query={query} view={view} onNaming={setNaming} onView={onView} />
        <WaysIn />
      </div>
      <SearchField
        label="Search articles"
        placeholder="Search"
        command="search"
        value={query.search ?? ''}
        onChange={onSearch}
        inputRef={input}
        onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); onEnter() } else event.continuePropagation() }}
      />
      <FilterBar query={query} onChange={onFilter} />
    </header>
  )
}

/** The ways an article comes into the library. */
const WaysIn = memo(function WaysIn(): ReactNode {
  return (
    <>
      <IconButton label="Gather stories" command="gather" icon={<ArrowDownToLine size={16} aria-hidden="true" />} onPress={() => runCommand('gather')} />
      <IconButton label="New article" command="new-article" icon={<FilePlus2 size={16} aria-hidden="true" />} onPress={() => runCommand('new-article')} />
    </>
  )
})
