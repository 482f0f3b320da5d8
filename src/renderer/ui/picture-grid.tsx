import { useVirtualizer } from '@tanstack/react-virtual'
import { TriangleAlert } from 'lucide-react'
import { memo, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { LibraryPicture } from '@shared/model/picture'
import { classNames } from './class-names'
import styles from './picture-grid.module.css'
import { Thumbnail } from './thumbnail'

export interface PictureGridProps {
  label: string
  /** Which list this is; another one begins at its top. */
  list: string
  total: number
  /** The picture at an index of the whole list, or null while it isn't loaded. */
  at: (index: number) => LibraryPicture | null
  selectedId: string | null
  /** The index the keys count from, or -1. */
  selectedIndex: number
  onSelect: (index: number) => void
  /** Enter or a double click on what is selected. */
  onOpen: () => void
  onDelete?: (() => void) | undefined
  onFirstVisible: (index: number) => void
  gridRef: RefObject<HTMLDivElement | null>
  /** Another number loads every picture anew: files may have been mended. */
  generation?: number
}

const TILE_PX = 156
const GAP_PX = 16
const WORDS_PX = 46

/** Pictures as one listbox in rows and columns, of any length; only the rows in sight exist. */
export function PictureGrid(props: PictureGridProps): ReactNode {
  const { label, list, total, at, selectedId, selectedIndex, gridRef, onFirstVisible, generation = 0 } = props
  const width = useInnerWidth(gridRef)
  const columns = Math.max(1, Math.floor((width + GAP_PX) / (TILE_PX + GAP_PX)))
  const rowHeight = Math.round(((width - GAP_PX * (columns - 1)) / columns) * (2 / 3)) + WORDS_PX + GAP_PX
  const virtualizer = useVirtualizer({ count: width === 0 ? 0 : Math.ceil(total / columns), getScrollElement: () => gridRef.current, estimateSize: () => rowHeight, overscan: 2, paddingStart: GAP_PX })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const first = (virtualizer.range?.startIndex ?? 0) * columns
  useEffect(() => onFirstVisible(first), [first, onFirstVisible])
  useScroll(virtualizer.scrollToIndex, list, Math.floor(selectedIndex / columns))
  const rows = virtualizer.getVirtualItems()
  const selectedIsShown = rows.some(({ index }) => index === Math.floor(selectedIndex / columns)) && at(selectedIndex)?.sha256 === selectedId
  return (
    <div
      ref={gridRef} className={styles['scroll']} role="listbox" aria-label={label} tabIndex={0} data-keys="pictures"
      aria-activedescendant={selectedIsShown ? tileId(selectedId) : undefined} onKeyDown={(event) => moveByKey(event, columns, props)}
    >
      <div role="presentation" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {rows.flatMap((row) => indexesOf(row.index, columns, total).map((index) => {
          const picture = at(index)
          const selected = picture !== null && picture.sha256 === selectedId
          const column = index % columns
          return (
            <div
              key={picture?.sha256 ?? index} id={tileId(picture?.sha256 ?? null)} role="option" aria-selected={selected} aria-setsize={total} aria-posinset={index + 1} aria-label={picture ? undefined : 'Loading'}
              className={classNames(styles['tile'], selected && styles['selected'])}
              style={{ height: rowHeight - GAP_PX, width: `calc((100% - ${GAP_PX * (columns - 1)}px) / ${columns})`, left: `calc((100% + ${GAP_PX}px) / ${columns} * ${column})`, transform: `translateY(${row.start}px)` }}
              onClick={() => props.onSelect(index)} onDoubleClick={props.onOpen}
            >
              {picture ? <Tile picture={picture} generation={generation} /> : null}
            </div>
          )
        }))}
      </div>
    </div>
  )
}

const Tile = memo(function Tile({ picture, generation }: { picture: LibraryPicture; generation: number }): ReactNode {
  const { sha256, name, alt, focal, uses } = picture
  return (
    <>
      <Thumbnail key={generation} sha256={sha256} focal={focal} className={styles['thumbnail']} />
      <span className={styles['name']}>{name}</span>
      {alt.trim() === ''
        ? <span className={classNames(styles['alt'], styles['noAlt'])}><TriangleAlert size={12} aria-hidden="true" />No alt text</span>
        : <span dir="auto" className={styles['alt']}>{alt}</span>}
      {uses > 0 ? <span className={styles['uses']}><span aria-hidden="true">{uses}</span><span className="visually-hidden">{uses === 1 ? 'In 1 article' : `In ${uses} articles`}</span></span> : null}
    </>
  )
})

function tileId(sha256: string | null): string | undefined {
  return sha256 === null ? undefined : `picture-${sha256}`
}

function indexesOf(row: number, columns: number, total: number): number[] {
  return Array.from({ length: Math.min(columns, total - row * columns) }, (_, column) => row * columns + column)
}

function useInnerWidth(ref: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current?.firstElementChild
    if (!element) return
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth))
    watcher.observe(element)
    setWidth(element.clientWidth)
    return () => watcher.disconnect()
  }, [ref])
  return width
}

/** Keeps the selected row in sight as it moves; another list begins at its top. */
function useScroll(scrollToIndex: (index: number, options: { align: 'auto' }) => void, list: string, row: number): void {
  const shown = useRef(list)
  useLayoutEffect(() => {
    if (list !== shown.current || row >= 0) scrollToIndex(Math.max(0, row), { align: 'auto' })
    shown.current = list
  }, [scrollToIndex, list, row])
}

const PAGE_ROWS = 3

function moveByKey(event: KeyboardEvent, columns: number, { total, selectedIndex, onSelect, onOpen, onDelete }: PictureGridProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const from = Math.max(0, selectedIndex)
  const target = {
    ArrowRight: selectedIndex + 1, ArrowLeft: from - 1, ArrowDown: selectedIndex < 0 ? 0 : from + columns, ArrowUp: from - columns,
    Home: 0, End: total - 1, PageDown: from + PAGE_ROWS * columns, PageUp: from - PAGE_ROWS * columns,
  }[event.key]
  if (event.key === 'Enter' && selectedIndex >= 0) onOpen()
  else if (event.key === 'Delete' && selectedIndex >= 0 && onDelete) onDelete()
  else if (target !== undefined && total > 0) onSelect(inGrid(target, event.key, from, total))
  else return
  event.preventDefault()
}

/** Up and down stay where there is nothing above or below. */
function inGrid(target: number, key: string, from: number, total: number): number {
  if ((key === 'ArrowUp' && target < 0) || (key === 'ArrowDown' && target >= total)) return from
  return Math.max(0, Math.min(total - 1, target))
}
