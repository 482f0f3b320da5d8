import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { Drop } from '@renderer/ui/choices'
import { classNames } from '@renderer/ui/class-names'
import styles from './filter-bar.module.css'

export interface FilterChipProps {
  /** What is filtered by: 'Topic'. */
  name: string
  /** What it is filtered to; null for anything. */
  value: string | null
  /** Shown while nothing is chosen, where that is not the name. */
  otherwise?: string
  /** Stands for the name where there is no room for it. */
  icon?: ReactNode
  onClear: () => void
  /** What is chosen from; `close` ends that. Without it the chip can only be taken away. */
  children?: (close: () => void) => ReactNode
}

/** One filter: a press opens its choices, its cross or Delete takes it away. */
export function FilterChip({ name, value, otherwise = name, icon, onClear, children }: FilterChipProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const onKey = (event: KeyboardEvent): void => {
    if (value === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    onClear()
  }
  const words = <span dir="auto" className={styles['words']}>{value ?? otherwise}</span>
  return (
    <span className={classNames(styles['chip'], value !== null && styles['on'], icon !== undefined && styles['iconic'])} onKeyDown={isOpen ? undefined : onKey}>
      {children ? (
        <Drop
          label={name}
          isOpen={isOpen}
          onOpenChange={setOpen}
          trigger={<Button aria-label={`${name}: ${value ?? (otherwise === name ? 'any' : otherwise)}`} className={styles['open'] ?? ''}>{icon}{words}</Button>}
        >
          {children(() => setOpen(false))}
        </Drop>
      ) : <span className={styles['open']}>{words}</span>}
      {value === null ? null : <Button aria-label={`Remove the filter ${name}: ${value}`} className={styles['remove'] ?? ''} onPress={onClear}><X size={12} aria-hidden="true" /></Button>}
    </span>
  )
}
