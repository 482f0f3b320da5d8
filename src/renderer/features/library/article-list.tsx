import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
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

// Every row is as high as article-row.module.css makes it: with a hundred thousand of them nothing has to be measured, and nothing jumps.
const ROW_PX = 80
const OVERSCAN = 8
const rowHeight = (): number => ROW_PX

/** The articles as one listbox of any length; only the rows in sight exist. */
export function ArticleList(props: ArticleListProps): ReactNode {
  const { rows, label, selectedId, selectedIndex, listRef, onFirstVisible } = props
  const now = useNow()
  const virtualizer = useVirtualizer({ count: rows.total, getScrollElement: () => listRef.current, estimateSize: rowHeight, overscan: OVERSCAN })
  const first = virtualizer.range?.startIndex ?? 0
  useEffect(() => onFirstVisible(first), [first, onFirstVisible])
  useScroll(virtualizer.scrollToIndex, rows.list, selectedIndex)
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
              key={article?.id ?? item.index}
              id={rowId(article?.id ?? null)}
              role="option"
              aria-selected={selected}
              aria-setsize={rows.total}
              aria-posinset={item.index + 1}
              aria-label={article ? undefined : 'Loading'}
              className={classNames(rowStyles['row'], selected && rowStyles['selected'], article?.status === 'spiked' && rowStyles['spiked'])}
              style={{ transform: `translateY(${item.start}px)` }}
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

/** Keeps the selected row in sight as it moves. Another list begins at its top, unless the article in hand is in it. */
function useScroll(scrollToIndex: (index: number, options: { align: 'auto' }) => void, list: string, selectedIndex: number): void {
  const shown = useRef({ list, selectedIndex })
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { list, selectedIndex }
    if (list !== before.list || selectedIndex >= 0) scrollToIndex(Math.max(0, selectedIndex), { align: 'auto' })
  }, [scrollToIndex, list, selectedIndex])
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
