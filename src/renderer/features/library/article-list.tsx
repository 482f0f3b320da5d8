import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useNow } from '@renderer/app/use-now'
import { useShelf } from '@renderer/engine/desk-queries'
import type { ArticleRows } from '@renderer/engine/queries'
import { leftAt, useKeptList } from './kept-list'
import styles from './article-list.module.css'
import { ArticleRow, rowId } from './article-row'
import { ROW_PX } from './row-height'
import type { ChosenArticles } from './use-chosen'

export interface ArticleListProps {
  rows: ArticleRows
  label: string
  selectedId: string | null
  /** The row index the keys count from, or -1. */
  selectedIndex: number
  chosen: ChosenArticles
  onSelect: (index: number) => void
  onOpen: () => void
  /** The index at the top of the view, so that the right window is loaded. */
  onFirstVisible: (index: number) => void
  listRef: RefObject<HTMLDivElement | null>
}

const OVERSCAN = 4
const rowHeight = (): number => ROW_PX

/** The articles as one listbox of any length; only the rows in sight exist. What is selected is what the keys act on. */
export function ArticleList(props: ArticleListProps): ReactNode {
  const { rows, label, selectedId, selectedIndex, chosen, listRef, onFirstVisible } = props
  const now = useNow()
  const shelfIds = useShelf().data
  const shelf = useMemo(() => new Set(shelfIds), [shelfIds])
  const virtualizer = useVirtualizer({ count: rows.total, getScrollElement: () => listRef.current, estimateSize: rowHeight, overscan: OVERSCAN, initialOffset: () => leftAt(rows.list) ?? 0 })
  const first = virtualizer.range?.startIndex ?? 0
  useEffect(() => onFirstVisible(first), [first, onFirstVisible])
  useScroll(virtualizer, rows.list, selectedId, selectedIndex)
  useKeptList(listRef, rows.list)
  const shown = virtualizer.getVirtualItems()
  const selectedIsShown = shown.some((item) => item.index === selectedIndex && rows.at(item.index)?.id === selectedId)
  return (
    <div
      ref={listRef}
      className={styles['scroll']}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={selectedIsShown ? rowId(selectedId) : undefined}
      tabIndex={0}
      data-keys="list"
      onKeyDown={(event) => moveByKey(event, props)}
    >
      <div role="presentation" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const article = rows.at(index)
          const isInHand = article !== null && article.id === selectedId
          return (
            <ArticleRow
              // A row of the page for each place in the list: another search changes what they say and makes none anew.
              key={index}
              article={article}
              index={index}
              total={rows.total}
              top={start}
              now={now}
              isInHand={isInHand}
              isSelected={chosen.ids.size > 0 ? chosen.ids.has(article?.id ?? '') : isInHand}
              isChosen={chosen.ids.has(article?.id ?? '')}
              isShelved={shelf.has(article?.id ?? '')}
              onPress={({ shiftKey, ctrlKey, metaKey }) => press(index, shiftKey, ctrlKey || metaKey, props)}
              onOpen={props.onOpen}
              onToggle={() => chosen.toggle(index)}
              dragged={() => (article && chosen.ids.has(article.id) ? [...chosen.ids] : article ? [article.id] : []).map((id) => ({ id, headline: rows.items.find((each) => each.id === id)?.headline ?? '' }))}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Keeps the selected row in sight as it moves. Another list begins at its top, unless the article in hand is in it. */
function useScroll(rows: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollToIndex' | 'scrollOffset'>, list: string, selectedId: string | null, selectedIndex: number): void {
  const shown = useRef({ list, selectedIndex })
  // A list that comes back is where it was left, the article in hand in sight or not.
  const held = useRef(leftAt(list) === null ? undefined : selectedId)
  useLayoutEffect(() => {
    if (list === shown.current.list && selectedId === held.current) return
    held.current = undefined
    const before = shown.current
    shown.current = { list, selectedIndex }
    // To scroll is to lay out the page at once, which at every key of a search would be felt: at the top there is no need.
    if (selectedIndex <= 0 && !rows.scrollOffset) return
    if (list !== before.list || selectedIndex >= 0) rows.scrollToIndex(Math.max(0, selectedIndex), { align: 'auto' })
    // Not at every scroll: whoever scrolls away from the row in hand stays there.
  }, [rows, list, selectedId, selectedIndex])
}

/** A press selects; with Shift all up to here, with Control or Command this one too. */
function press(index: number, stretch: boolean, add: boolean, { chosen, onSelect }: ArticleListProps): void {
  if (stretch) chosen.stretchTo(index)
  else if (add) chosen.toggle(index, true)
  else chosen.clear()
  onSelect(index)
}

const PAGE = 8

function moveByKey(event: KeyboardEvent, { rows, selectedIndex, chosen, onSelect, onOpen }: ArticleListProps): void {
  const last = rows.total - 1
  const wanted = { ArrowDown: selectedIndex + 1, ArrowUp: Math.max(0, selectedIndex - 1), Home: 0, End: last, PageDown: selectedIndex + PAGE, PageUp: selectedIndex - PAGE }[event.key]
  const opens = event.key === 'Enter' && selectedIndex >= 0
  if (event.ctrlKey || event.metaKey || event.altKey || last < 0 || (wanted === undefined && !opens)) return
  event.preventDefault()
  if (wanted === undefined) return onOpen()
  const target = Math.max(0, Math.min(last, wanted))
  if (event.shiftKey) chosen.stretchTo(target)
  onSelect(target)
}
