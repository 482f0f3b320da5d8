import type { ReactNode } from 'react'
import styles from './kbd.module.css'
import { shortcutLabel } from './shortcut'

/** A shortcut as this platform writes it; `keys` is an accelerator such as 'Mod+Shift+Z'. */
export function Kbd({ keys }: { keys: string }): ReactNode {
  return <kbd className={styles['kbd']}>{shortcutLabel(keys)}</kbd>
}
