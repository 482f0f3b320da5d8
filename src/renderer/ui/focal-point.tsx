import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { CENTRE, type FocalPoint } from '@shared/model/picture'
import styles from './focal-point.module.css'

export interface FocalPointProps {
  src: string
  alt: string
  value: FocalPoint
  /** Called on the way, too: while it is dragged and at each press of a key. */
  onChange: (value: FocalPoint) => void
  /** The picture can't be shown. */
  onBroken: () => void
}

const STEP = 0.02
const LONG_STEP = 0.1

/** A whole picture with the point that crops keep in sight: clicked, dragged, or moved by the arrow keys. */
export function FocalPointField({ src, alt, value, onChange, onBroken }: FocalPointProps): ReactNode {
  const marker = useRef<HTMLDivElement>(null)
  const put = (event: PointerEvent<HTMLDivElement>): void => onChange(pointAt(event))
  return (
    <div className={styles['field']}>
      <div
        className={styles['frame']}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          marker.current?.focus({ preventScroll: true })
          put(event)
        }}
        onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) put(event) }}
      >
        <img src={src} alt={alt} draggable={false} className={styles['picture']} onError={onBroken} />
        <div
          ref={marker} role="slider" tabIndex={0} aria-label="Focal point" aria-roledescription="point on the picture" className={styles['marker']}
          aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent(value.x)} aria-valuetext={sayPoint(value)} style={{ left: `${value.x * 100}%`, top: `${value.y * 100}%` }}
          onKeyDown={(event) => moveByKey(event, value, onChange)}
        />
      </div>
      <p className={styles['hint']}>Crops keep the ring in sight. Click the subject, or move it with the arrow keys.</p>
    </div>
  )
}

function pointAt({ clientX, clientY, currentTarget }: PointerEvent<HTMLDivElement>): FocalPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: fraction((clientX - left) / width), y: fraction((clientY - top) / height) }
}

function moveByKey(event: KeyboardEvent, { x, y }: FocalPoint, onChange: (value: FocalPoint) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const step = event.shiftKey ? LONG_STEP : STEP
  const target = {
    ArrowLeft: { x: x - step, y }, ArrowRight: { x: x + step, y }, ArrowUp: { x, y: y - step }, ArrowDown: { x, y: y + step }, Home: CENTRE,
  }[event.key]
  if (!target) return
  event.preventDefault()
  onChange({ x: fraction(target.x), y: fraction(target.y) })
}

/** Thousandths are enough for any crop, and are written the same everywhere. */
function fraction(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
}

const percent = (value: number): number => Math.round(value * 100)

function sayPoint({ x, y }: FocalPoint): string {
  return `${percent(x)}% from the left, ${percent(y)}% from the top`
}
