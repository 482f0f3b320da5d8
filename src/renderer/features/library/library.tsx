import { ArrowDownToLine, FilePlus2 } from 'lucide-react'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Status } from '@shared/model/article'
import type { ArticleQuery } from '@shared/model/article-query'
import { runCommand, useCommand } from '@renderer/app/commands'
import { refusalOf } from '@renderer/engine/client'
import { type ArticleRows, listOf, useArticles } from '@renderer/engine/queries'
import { Button, IconButton } from '@renderer/ui/button'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import { SearchField } from '@renderer/ui/search-field'
import { STATUS_LABELS } from '@renderer/ui/status-badge'
import { ArticleList } from './article-list'
import styles from './article-list.module.css'
import { useMarkCommands } from './mark-commands'
import { useSelection } from './use-selection'

export interface LibraryProps {
  /** Which articles are listed. */
  query: ArticleQuery
  selectedId: string | null
  onSearch: (search: string) => void
  onSelect: (id: string) => void
  /** Somebody wants to work on the selected article. */
  onOpen: () => void
}

/** The library: search as you type, and the articles that match. */
export function Library({ query, selectedId, onSearch, onSelect, onOpen }: LibraryProps): ReactNode {
  const [rows, setFirst] = useListInView(query)
  const listRef = useRef<HTMLDivElement>(null)
  const [selectedIndex, selectIndex] = useSelection(rows, selectedId, onSelect, setFirst)
  useCommand('next-article', () => { selectIndex(Math.min(rows.total - 1, selectedIndex + 1)); listRef.current?.focus() })
  useCommand('previous-article', () => { selectIndex(Math.max(0, selectedIndex - 1)); listRef.current?.focus() })
  const selected = rows.at(selectedIndex)
  useMarkCommands(selected?.id === selectedId ? selected : null, (to) => {
    // Where the list is of other statuses the article leaves it, and the one after it is next.
    if (query.statuses && !query.statuses.includes(to) && rows.total > 1) selectIndex(selectedIndex + 1 < rows.total ? selectedIndex + 1 : selectedIndex - 1)
  })
  const title = titleOf(query)
  return (
    <section className={styles['pane']} aria-label="Library">
      <LibraryHead title={title} rows={rows} search={query.search ?? ''} onSearch={onSearch} onEnter={() => { if (selectedIndex < 0) selectIndex(0); listRef.current?.focus() }} />
      {rows.error ? <div className={styles['notice']}><ErrorNotice>{refusalOf(rows.error).message}</ErrorNotice></div> : null}
      {rows.total > 0
        ? <ArticleList rows={rows} label={title} selectedId={selectedId} selectedIndex={selectedIndex} onSelect={selectIndex} onOpen={onOpen} onFirstVisible={setFirst} listRef={listRef} />
        : rows.isPending ? <Loading /> : rows.error ? null : <NothingHere query={query} onSearch={onSearch} />}
    </section>
  )
}

/** The rows around what is in view, and what says which row that begins with: another list begins at its top. */
function useListInView(query: ArticleQuery): [ArticleRows, (first: number) => void] {
  const [view, setView] = useState({ list: '', first: 0 })
  const wanted = listOf(query)
  const rows = useArticles(query, view.list === wanted ? view.first : 0)
  const { list } = rows
  return [rows, useCallback((first: number) => setView({ list, first }), [list])]
}

/** What a list is called: after its one status, or everything. */
function titleOf({ statuses }: ArticleQuery): string {
  return statuses?.length === 1 ? STATUS_LABELS[statuses[0]!] : 'All articles'
}

interface HeadProps { title: string; rows: ArticleRows; search: string; onSearch: (search: string) => void; onEnter: () => void }

function LibraryHead({ title, rows, search, onSearch, onEnter }: HeadProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  useCommand('search', () => { input.current?.select(); input.current?.focus() })
  return (
    <header className={styles['head']}>
      <div className={styles['titleLine']}>
        <h1 className={styles['title']}>{title}</h1>
        <span className={styles['count']} role="status">
          {rows.isPending ? '' : rows.total.toLocaleString()}<span className="visually-hidden">{rows.total === 1 ? ' article' : ' articles'}</span>
        </span>
        <IconButton label="Gather stories" command="gather" icon={<ArrowDownToLine size={16} aria-hidden="true" />} onPress={() => runCommand('gather')} />
        <IconButton label="New article" command="new-article" icon={<FilePlus2 size={16} aria-hidden="true" />} onPress={() => runCommand('new-article')} />
      </div>
      <SearchField
        label="Search articles"
        placeholder="Search"
        command="search"
        value={search}
        onChange={onSearch}
        inputRef={input}
        onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); onEnter() } else event.continuePropagation() }}
      />
    </header>
  )
}

function NothingHere({ query: { search = '', statuses }, onSearch }: { query: ArticleQuery; onSearch: (search: string) => void }): ReactNode {
  const status = statuses?.length === 1 ? statuses[0]! : null
  if (search.trim() !== '') {
    return (
      <EmptyState title={`Nothing matches “${search.trim()}”`} actions={<Button onPress={() => onSearch('')}>Clear the search</Button>}>
        {status ? `Only ${STATUS_LABELS[status].toLowerCase()} articles were searched.` : 'Every word may be the beginning of one; try fewer.'}
      </EmptyState>
    )
  }
  if (status) return <EmptyState title={`No ${STATUS_LABELS[status].toLowerCase()} articles`}>{WHAT_BELONGS[status]}</EmptyState>
  return (
    <EmptyState
      title="An empty desk"
      actions={
        <>
          <Button variant="primary" onPress={() => runCommand('gather')}>Gather stories</Button>
          <Button onPress={() => runCommand('new-article')}>Write an article</Button>
        </>
      }
    >
      Drop a page, a file or a link anywhere on this window, or paste one.
    </EmptyState>
  )
}

const WHAT_BELONGS: Record<Status, string> = {
  incoming: 'Gathered stories arrive here.',
  drafting: 'Articles somebody is working on stand here.',
  ready: 'Articles that may go into a digest stand here.',
  published: 'Articles that went out stand here.',
  spiked: 'Withheld articles stand here. They can come back.',
}
