import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  /** What goes on, for screen readers. */
  label: string
  done: number
  of: number
  className?: string | undefined
}

/** How much of something is done, as a bar; words beside it are the caller's. */
export function ProgressBar({ label, done, of, className }: ProgressBarProps): ReactNode {
  return (
    <AriaProgressBar aria-label={label} value={done} maxValue={Math.max(of, 1)} valueLabel={`${done} of ${of}`} className={className ?? ''}>
      {({ percentage = 0 }) => (
        <svg className={styles['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles['track']} width={100} height={4} />
          <rect className={styles['fill']} width={percentage} height={4} />
        </svg>
      )}
    </AriaProgressBar>
  )
}
