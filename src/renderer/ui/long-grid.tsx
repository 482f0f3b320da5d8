import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId } from 'react'
import { classNames } from './class-names'
import styles from './long-grid.module.css'

export interface LongGridProps {
  label: string
  count: number
  /** A row's height in px to begin with; each is measured once it is in sight. */
  rowHeight: number
  /** The row the keys are at, or -1. */
  cursor: number
  /** Keys or a press went to a row; `extending` with Shift. */
  onCursor: (index: number, extending: boolean) => void
  /** Keys that don't move. */
  onKey?: (event: KeyboardEvent) => void
  onDoubleClick?: (index: number) => void
  /** What a screen reader calls a row. */
  nameOf: (index: number) => string
  keyOf: (index: number) => string | number
  isSelected?: (index: number) => boolean
  row: (index: number) => ReactNode
  /** The last row that is in sight. */
  onLastVisible?: (index: number) => void
  gridRef: RefObject<HTMLDivElement | null>
}

/**
 * Rows of any number of which only those in sight exist, with one tab stop: arrows, Page Up and Down, Home and End move.
 * What a row holds to press is for the mouse (`tabIndex` -1); keys do the same through `onKey`.
 */
export function LongGrid(props: LongGridProps): ReactNode {
  const { label, count, rowHeight, cursor, onCursor, isSelected, nameOf, keyOf, row, onLastVisible, gridRef } = props
  const id = useId()
  const virtualizer = useVirtualizer({ count, getScrollElement: () => gridRef.current, estimateSize: () => rowHeight, overscan: 8, getItemKey: keyOf })
  const last = virtualizer.range?.endIndex ?? -1
  useEffect(() => { if (last >= 0) onLastVisible?.(last) }, [last, onLastVisible])
  useEffect(() => { if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: 'auto' }) }, [virtualizer, cursor])
  const shown = virtualizer.getVirtualItems()
  return (
    <div
      ref={gridRef}
      className={styles['grid']}
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-multiselectable={isSelected ? true : undefined}
      aria-activedescendant={shown.some(({ index }) => index === cursor) ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => press(event, props)}
    >
      <div role="presentation" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            id={`${id}-${index}`}
            ref={virtualizer.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 1}
            aria-label={nameOf(index)}
            aria-selected={isSelected?.(index)}
            className={classNames(styles['row'], index === cursor && styles['cursor'], isSelected?.(index) && styles['selected'])}
            style={{ transform: `translateY(${start}px)` }}
            onClick={(event) => onCursor(index, event.shiftKey)}
            onDoubleClick={() => props.onDoubleClick?.(index)}
          >
            <div role="gridcell" className={styles['cell']}>{row(index)}</div>
          </div>
        ))}
      </div>
    </div>
  )
}

const PAGE = 10

function press(event: KeyboardEvent, { count, cursor, onCursor, onKey }: LongGridProps): void {
  // A field inside a row has its own keys.
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  const target = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, Home: 0, End: count - 1, PageDown: cursor + PAGE, PageUp: cursor - PAGE }[event.key]
  if (!plain || target === undefined) return onKey?.(event)
  event.preventDefault()
  if (count > 0) onCursor(Math.max(0, Math.min(count - 1, target)), event.shiftKey)
}
