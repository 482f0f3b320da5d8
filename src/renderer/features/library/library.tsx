import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { ArticleQuery } from '@shared/model/article-query'
import { useCommand } from '@renderer/app/commands'
import { useSelection } from '@renderer/app/use-selection'
import { refusalOf } from '@renderer/engine/client'
import { useViews } from '@renderer/engine/desk-queries'
import { type ArticleRows, listOf, useArticles } from '@renderer/engine/queries'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { ActionBar } from './action-bar'
import { ArticleList } from './article-list'
import styles from './article-list.module.css'
import { firstLeft } from './kept-list'
import { titleOf } from './filter-words'
import { LibraryHead } from './library-head'
import { NothingHere } from './nothing-here'
import { useReplacing } from './replacing/use-replacing'
import { useChosen } from './use-chosen'
import { useTriage } from './use-triage'
import { useTriageCommands } from './use-triage-commands'

export interface LibraryProps {
  /** Which articles are listed. */
  query: ArticleQuery
  /** The saved view the list began as. */
  viewId: string | null
  selectedId: string | null
  onSearch: (search: string) => void
  /** The parts of the query that are another, undefined for none. */
  onFilter: (change: Partial<ArticleQuery>) => void
  onView: (id: string | null) => void
  onSelect: (id: string) => void
  /** Somebody wants to work on the selected article. */
  onOpen: () => void
  /** A look at the selected article without going there. */
  peek: { isOpen: boolean; toggle: () => void }
}

/** The library: a list by search and filters, and everything that is done to its articles by the dozen. */
export function Library({ query, viewId, selectedId, onSearch, onFilter, onView, onSelect, onOpen, peek }: LibraryProps): ReactNode {
  const [rows, setFirst] = useListInView(query)
  const view = useViews().data?.find(({ id }) => id === viewId) ?? null
  const listRef = useRef<HTMLDivElement>(null)
  const focusList = (): void => listRef.current?.focus()
  const [selectedIndex, select] = useSelection(rows, selectedId, onSelect, setFirst)
  const chosen = useChosen(query, rows, selectedId === null || selectedIndex < 0 ? null : { id: selectedId, index: selectedIndex })
  const inHand = rows.at(selectedIndex)?.id === selectedId ? rows.at(selectedIndex) : null
  const triage = useTriage({ query, rows, chosen, selectedIndex, inHand, select })
  const [topicsOpen, setTopicsOpen] = useState(false)
  useTriageCommands({ total: rows.total, inHand, triage, chosen, selectedIndex, select, focusList, onTopics: () => setTopicsOpen(true) })
  const replacing = useReplacing(query, rows.total, chosen.ids)
  useCommand('open-article', onOpen, inHand === null ? 'Select an article first' : null)
  useCommand('peek', peek.toggle, inHand === null ? 'Select an article first' : null)
  useCommand('let-go', () => {
    if (peek.isOpen) { peek.toggle(); focusList() }
    else if (chosen.ids.size > 0) chosen.clear()
    else return false
  })
  const title = view?.name ?? titleOf(query)
  return (
    <section className={styles['pane']} aria-label="Library">
      <LibraryHead title={title} rows={rows} query={query} view={view} onSearch={onSearch} onFilter={onFilter} onView={onView} onBack={focusList} onEnter={() => { if (selectedIndex < 0) select(0); focusList() }} />
      {rows.error ? <div className={styles['notice']}><ErrorNotice>{refusalOf(rows.error).message}</ErrorNotice></div> : null}
      {rows.total > 0
        ? <ArticleList rows={rows} label={title} selectedId={selectedId} selectedIndex={selectedIndex} chosen={chosen} onSelect={select} onOpen={onOpen} onFirstVisible={setFirst} listRef={listRef} />
        : rows.isPending ? <Loading /> : rows.error ? null : <NothingHere query={query} onSearch={onSearch} onFilter={onFilter} />}
      {chosen.ids.size > 0 ? <ActionBar triage={triage} total={rows.total} topicsOpen={topicsOpen} onTopicsOpen={setTopicsOpen} onClear={chosen.clear} onDone={focusList} /> : null}
      {replacing}
    </section>
  )
}

/** The rows around what is in view, and what says which row that begins with: another list begins at its top. */
function useListInView(query: ArticleQuery): [ArticleRows, (first: number) => void] {
  const [inView, setInView] = useState(() => ({ list: listOf(query), first: firstLeft(listOf(query)) }))
  const rows = useArticles(query, inView.list === listOf(query) ? inView.first : 0)
  const { list } = rows
  return [rows, useCallback((first: number) => setInView({ list, first }), [list])]
}
