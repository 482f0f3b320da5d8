import { CircleCheck, Plus } from 'lucide-react'
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { ArticleSummary } from '@shared/model/article'
import { countOf } from '@renderer/app/count-of'
import { ARTICLE_DRAG_TYPE, type DraggedArticle } from '@renderer/app/article-drag'
import { refusalOf } from '@renderer/engine/client'
import { useArticles } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { EmptyState, ErrorNotice } from '@renderer/ui/notice'
import { SearchField, type SearchFieldProps } from '@renderer/ui/search-field'
import { SegmentedControl } from '@renderer/ui/segmented-control'
import { STATUS_LABELS, StatusMark } from '@renderer/ui/status-badge'
import { orderCandidates } from './candidate-order'
import { type CandidatesFrom, useCandidatesFrom } from './candidates-from'
import styles from './candidates.module.css'
import { RowButton } from '@renderer/ui/row-button'

const PAGE = 40
const FROM = [{ id: 'all', label: 'All' }, { id: 'ready', label: 'Ready' }, { id: 'shelf', label: 'Shelf' }] as const

type SearchKeys = Parameters<NonNullable<SearchFieldProps['onKeyDown']>>[0]

interface CandidateRow { id: string; article: ArticleSummary; isPlaced: boolean }
export interface CandidatesProps {
  /** Ids of articles that are in the digest. */
  placed: ReadonlySet<string>
  onAdd: (article: ArticleSummary) => void
  /** Somebody asked for the candidates: begin in the search box. */
  autoFocus?: boolean
}

/** Articles that could go into the digest, by the library's own search; ready ones first. */
export const Candidates = memo(function Candidates({ placed, onAdd, autoFocus = false }: CandidatesProps): ReactNode {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const wanted = useDeferredValue(search)
  const { from, setFrom } = useCandidatesFrom()
  const { articles, error } = useCandidates(wanted, from)
  // The digest is painted first; the marks here follow.
  const rows = useRows(articles, limit, useDeferredValue(placed))
  return (
    <section className={styles['candidates']} aria-label="Candidates">
      <div className={styles['search']}><SearchField autoFocus={autoFocus} label="Search candidates" placeholder="Search articles" command="search" value={search} onChange={setSearch} onKeyDown={goDown} />
        <SegmentedControl label="Candidates from" segments={FROM} value={from} onChange={setFrom} />
      </div>
      {error === null ? null : <ErrorNotice>{refusalOf(error).message}</ErrorNotice>}
      <CandidateList rows={rows} onAdd={onAdd} isSearch={wanted.trim() !== ''} from={from} />
      {articles.length > limit ? <Button variant="quiet" className={styles['more']} onPress={() => setLimit(limit + PAGE)}>{`Show more of ${articles.length.toLocaleString('en')}`}</Button> : null}
    </section>
  )
})

/** From the search box on to what it found. */
function goDown(event: SearchKeys): void {
  const first = event.target instanceof Element ? event.target.closest('section')?.querySelector<HTMLElement>('[role="row"]') : null
  if (!first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return event.continuePropagation()
  event.preventDefault()
  first.focus()
}

/** A row that says what it said keeps its identity: the list draws only rows that are new to it. */
function useRows(articles: readonly ArticleSummary[], limit: number, placed: ReadonlySet<string>): readonly CandidateRow[] {
  const kept = useRef(new Map<string, CandidateRow>())
  const rows = useMemo(() => articles.slice(0, limit).map((article) => {
    const isPlaced = placed.has(article.id)
    const before = kept.current.get(article.id)
    return before?.article === article && before.isPlaced === isPlaced ? before : { id: article.id, article, isPlaced }
  }), [articles, limit, placed])
  useEffect(() => { kept.current = new Map(rows.map((row) => [row.id, row])) }, [rows])
  return rows
}

/**
 * What could go into a digest. Ready articles are asked for by themselves, so that they lead however many others are
 * newer; the shelf is as somebody made it, in its order.
 */
export function useCandidates(search: string, from: CandidatesFrom): { articles: readonly ArticleSummary[]; error: unknown } {
  const all = useArticles(from === 'all' ? { search } : null)
  const ready = useArticles(from === 'shelf' ? null : { search, statuses: ['ready'] })
  const shelf = useArticles(from === 'shelf' ? { search, shelf: true } : null)
  const ordered = useMemo(() => orderCandidates(ready.items, all.items), [ready.items, all.items])
  return { articles: from === 'shelf' ? shelf.items : ordered, error: all.error ?? ready.error ?? shelf.error ?? null }
}

const CandidateList = memo(function CandidateList({ rows, onAdd, isSearch, from }: { rows: readonly CandidateRow[]; onAdd: CandidatesProps['onAdd']; isSearch: boolean; from: CandidatesFrom }): ReactNode {
  const find = (id: unknown): ArticleSummary | undefined => rows.find((row) => row.id === id)?.article
  const add = (id: unknown): void => {
    const article = find(id)
    if (article) onAdd(article)
  }
  const { dragAndDropHooks } = useDragAndDrop<CandidateRow>({
    getItems: (keys) => [...keys].flatMap((key) => {
      const article = find(key)
      if (!article) return []
      const dragged: DraggedArticle = { id: article.id, headline: article.headline }
      return [{ [ARTICLE_DRAG_TYPE]: JSON.stringify(dragged), 'text/plain': article.headline }]
    }),
    getAllowedDropOperations: () => ['copy', 'move'],
  })
  return (
    <div className={styles['scroll']} onKeyDownCapture={(event) => pressKey(event, add)}>
      <GridList
        aria-label="Articles to choose from"
        className={styles['list'] ?? ''}
        items={rows}
        onAction={add}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <NoCandidates isSearch={isSearch} from={from} />}
      >
        {(row: CandidateRow) => <CandidateItem row={row} onAdd={onAdd} />}
      </GridList>
    </div>
  )
})

function pressKey(event: KeyboardEvent, add: (id: string) => void): void {
  const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null
  const id = row?.getAttribute('data-key')
  const isGrip = event.target instanceof Element && event.target.getAttribute('slot') === 'drag'
  const adds = event.key.toLowerCase() === 'b' || (isGrip && (event.key === 'Enter' || event.key === ' '))
  if (!id || !adds || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  add(id)
}

function CandidateItem({ row, onAdd }: { row: CandidateRow; onAdd: CandidatesProps['onAdd'] }): ReactNode {
  const { article, isPlaced } = row
  const headline = article.headline === '' ? 'Untitled article' : article.headline
  return (
    <GridListItem id={article.id} textValue={`${headline}, ${isPlaced ? 'in this digest' : STATUS_LABELS[article.status]}`} className={styles['row'] ?? ''}>
      <AriaButton slot="drag" className={styles['grip'] ?? ''}><StatusMark status={article.status} label={false} /></AriaButton>
      <div className={styles['words']}>
        <div dir="auto" className={styles['headline']}>{headline}</div>
        <p className={styles['facts']}>
          {article.source.name === '' ? null : <span className={styles['source']}>{article.source.name}</span>}
          {isPlaced ? <span className={styles['placed']}>In this digest</span> : <span>{countOf(article.words, 'word')}</span>}
        </p>
      </div>
      <RowButton
        className={classNames(isPlaced && styles['tick'])}
        label={isPlaced ? `Show ${headline} in the digest` : `Add ${headline} to the digest`}
        icon={isPlaced ? <CircleCheck size={16} aria-hidden="true" /> : <Plus size={16} aria-hidden="true" />}
        onPress={() => onAdd(article)}
      />
    </GridListItem>
  )
}

function NoCandidates({ isSearch, from }: { isSearch: boolean; from: CandidatesFrom }): ReactNode {
  if (isSearch) return <EmptyState title="Nothing matches">Every word counts and may be the beginning of one. Try fewer.</EmptyState>
  if (from === 'shelf') return <EmptyState title="The shelf is empty">Press B on an article in the library to put it here.</EmptyState>
  return from === 'ready'
    ? <EmptyState title="Nothing is ready">Articles marked as ready stand here.</EmptyState>
    : <EmptyState title="No articles yet">Gather a page or write an article in the library, then choose it here.</EmptyState>
}
