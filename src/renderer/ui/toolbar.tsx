import type { ReactNode } from 'react'
import { Group, Separator, Toolbar as AriaToolbar } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './toolbar.module.css'

/** A row of controls with one tab stop; arrow keys move inside. */
export function Toolbar({ label, children, className }: { label: string; children: ReactNode; className?: string }): ReactNode {
  return <AriaToolbar aria-label={label} className={classNames(styles['toolbar'], className)}>{children}</AriaToolbar>
}

export function ToolbarGroup({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return <Group aria-label={label} className={styles['group'] ?? ''}>{children}</Group>
}

export function ToolbarSeparator(): ReactNode {
  return <Separator orientation="vertical" className={styles['separator'] ?? ''} />
}

/** Pushes what follows to the far end. */
export function ToolbarSpring(): ReactNode {
  return <span className={styles['spring']} />
}
