import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { ArticleRows } from '@renderer/engine/queries'
import { classNames } from '@renderer/ui/class-names'
import styles from './article-list.module.css'
import rowStyles from './article-row.module.css'
import { ArticleRowWords } from './article-row'
import { useNow } from '@renderer/app/use-now'

export interface ArticleListProps {
  rows: ArticleRows
  label: string
  selectedId: string | null
  /** The row index the keys count from, or -1. */
  selectedIndex: number
  onSelect: (index: number) => void
  onOpen: () => void
  /** The index at the top of the view, so that the right window is loaded. */
  onFirstVisible: (index: number) => void
  listRef: RefObject<HTMLDivElement | null>
}

const ROW_PX = 84
const OVERSCAN = 8

/** The articles as one listbox of any length; only the rows in sight exist. */
export function ArticleList(props: ArticleListProps): ReactNode {
  const { rows, label, selectedId, selectedIndex, listRef, onFirstVisible } = props
  const now = useNow()
  const virtualizer = useVirtualizer({
    count: rows.total,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    getItemKey: (index) => rows.at(index)?.id ?? index,
  })
  const first = virtualizer.range?.startIndex ?? 0
  useEffect(() => onFirstVisible(first), [first, onFirstVisible])
  useScrollToSelected(virtualizer.scrollToIndex, selectedIndex)
  const shown = virtualizer.getVirtualItems()
  const selectedIsShown = shown.some((item) => item.index === selectedIndex && rows.at(item.index)?.id === selectedId)
  return (
    <div
      ref={listRef}
      className={styles['scroll']}
      role="listbox"
      aria-label={label}
      aria-activedescendant={selectedIsShown ? rowId(selectedId) : undefined}
      tabIndex={0}
      data-keys="list"
      onKeyDown={(event) => moveByKey(event, props)}
    >
      <div role="presentation" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {shown.map((item) => {
          const article = rows.at(item.index)
          const selected = article !== null && article.id === selectedId
          return (
            <div
              key={item.key}
              id={rowId(article?.id ?? null)}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="option"
              aria-selected={selected}
              aria-setsize={rows.total}
              aria-posinset={item.index + 1}
              aria-label={article ? undefined : 'Loading'}
              className={classNames(rowStyles['row'], selected && rowStyles['selected'], article?.status === 'spiked' && rowStyles['spiked'])}
              style={{ transform: `translateY(${item.start}px)`, minHeight: article ? undefined : ROW_PX }}
              onClick={() => props.onSelect(item.index)}
              onDoubleClick={props.onOpen}
            >
              {article ? <ArticleRowWords article={article} now={now} /> : null}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function rowId(id: string | null): string | undefined {
  return id === null ? undefined : `article-row-${id}`
}

function useScrollToSelected(scrollToIndex: (index: number, options?: { align?: 'auto' }) => void, index: number): void {
  const scroll = useRef(scrollToIndex)
  useEffect(() => { scroll.current = scrollToIndex })
  useEffect(() => { if (index >= 0) scroll.current(index, { align: 'auto' }) }, [index])
}

const PAGE = 8

function moveByKey(event: KeyboardEvent, { rows, selectedIndex, onSelect, onOpen }: ArticleListProps): void {
  const last = rows.total - 1
  const target = { ArrowDown: selectedIndex + 1, ArrowUp: Math.max(0, selectedIndex - 1), Home: 0, End: last, PageDown: selectedIndex + PAGE, PageUp: selectedIndex - PAGE }[event.key]
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (event.key === 'Enter' && selectedIndex >= 0) onOpen()
  else if (target !== undefined && last >= 0) onSelect(Math.max(0, Math.min(last, target)))
  else return
  event.preventDefault()
}
