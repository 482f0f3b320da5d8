import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import styles from './popover.module.css'

export interface MenuEntry {
  id: string
  label: string
  icon?: ReactNode
  /** An accelerator such as 'Mod+N'. */
  shortcut?: string | undefined
  danger?: boolean | undefined
  isDisabled?: boolean | undefined
  /** A line above this entry. */
  separated?: boolean | undefined
  run: () => void
}

export interface MenuProps {
  /** What the menu is of, for screen readers. */
  label: string
  /** A Button or IconButton. */
  trigger: ReactElement
  entries: readonly MenuEntry[]
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
}

/** A button that opens a list of actions. */
export function Menu({ label, trigger, entries, placement = 'bottom start' }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles['popover'] ?? ''} placement={placement} offset={4}>
        <AriaMenu
          aria-label={label}
          className={styles['list'] ?? ''}
          onAction={(key) => entries.find((entry) => entry.id === key)?.run()}
        >
          {entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Entry({ entry }: { entry: MenuEntry }): ReactNode {
  return (
    <>
      {entry.separated ? <Separator className={styles['separator'] ?? ''} /> : null}
      <AriaMenuItem id={entry.id} textValue={entry.label} isDisabled={entry.isDisabled ?? false} className={classNames(styles['item'], entry.danger && styles['danger'])}>
        {entry.icon}
        <span className={styles['grow']}>{entry.label}</span>
        {entry.shortcut ? <Kbd keys={entry.shortcut} /> : null}
      </AriaMenuItem>
    </>
  )
}
