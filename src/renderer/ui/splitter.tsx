import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names'
import styles from './splitter.module.css'

export interface SplitterProps {
  /** What it makes wider: 'Width of the list'. */
  label: string
  /** Whether the part it sizes stands before it or after it, as its neighbour in the document. */
  sizes: 'before' | 'after'
  min: number
  max: number
  /** A width in CSS pixels; null for the usual one. Not `final` while it is still being dragged. */
  onSize: (width: number | null, final: boolean) => void
  className?: string | undefined
}

const STEP = 16

/** The line between two parts, moved by dragging or by arrow keys; a double click or Enter brings the usual width back. */
export function Splitter({ label, sizes, min, max, onSize, className }: SplitterProps): ReactNode {
  const line = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; width: number } | null>(null)
  const width = useNeighbourWidth(line, sizes)
  const clamp = (wanted: number): number => Math.round(Math.max(min, Math.min(max, wanted)))
  const direction = sizes === 'before' ? 1 : -1
  const drag = (event: PointerEvent, final: boolean): void => {
    if (from.current) onSize(clamp(from.current.width + (event.clientX - from.current.x) * direction), final)
    if (final) from.current = null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Measured at the key: what was last seen may be from before another key a moment ago.
    const here = widthOf(neighbourOf(line, sizes))
    const to = { ArrowRight: here + STEP * direction, ArrowLeft: here - STEP * direction, Home: min, End: max }[event.key]
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    onSize(to === undefined ? null : clamp(to), true)
  }
  return (
    <div
      ref={line} role="separator" aria-orientation="vertical" aria-label={label} aria-valuenow={Math.round(width)} aria-valuemin={min} aria-valuemax={max} tabIndex={0}
      className={classNames(styles['splitter'], styles[sizes], className)}
      // Or the browser would begin to drag what lies under the line as soon as that moves.
      onMouseDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => drag(event, true)}
      onLostPointerCapture={() => { from.current = null }}
      onDoubleClick={() => onSize(null, true)}
      onKeyDown={onKeyDown}
    />
  )
}

type Line = React.RefObject<HTMLElement | null>
const neighbourOf = (line: Line, sizes: SplitterProps['sizes']): Element | null | undefined => (sizes === 'before' ? line.current?.previousElementSibling : line.current?.nextElementSibling)
const widthOf = (neighbour: Element | null | undefined): number => neighbour?.getBoundingClientRect().width ?? 0

function useNeighbourWidth(line: Line, sizes: SplitterProps['sizes']): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const neighbour = neighbourOf(line, sizes)
    if (!neighbour) return
    const observer = new ResizeObserver(() => setWidth(widthOf(neighbour)))
    observer.observe(neighbour)
    return () => observer.disconnect()
  }, [line, sizes])
  return width
}
