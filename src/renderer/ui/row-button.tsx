import type { ReactNode, SyntheticEvent } from 'react'
import { classNames } from './class-names'
import styles from './row-button.module.css'

export interface RowButtonProps {
  label: string
  icon: ReactNode
  onPress: () => void
  isExpanded?: boolean
  /** For the mouse alone, where the row's own keys do the same. */
  skipsTab?: boolean
  className?: string | undefined
}

// The row would take a press for its own: it selects on one and opens on two.
const keep = (event: SyntheticEvent): void => event.stopPropagation()

/**
 * A small button inside a row. The browser's own, because a list has hundreds: the library's listen to every key and
 * draw themselves again, which alone takes longer than a key press may.
 */
export function RowButton({ label, icon, onPress, isExpanded, skipsTab = false, className }: RowButtonProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      {...(skipsTab && { tabIndex: -1 })}
      title={label}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      className={classNames(styles['button'], className)}
      onPointerDown={keep}
      onMouseDown={keep}
      onDoubleClick={keep}
      onClick={(event) => {
        keep(event)
        onPress()
      }}
    >
      {icon}
    </button>
  )
}
