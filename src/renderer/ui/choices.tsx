import { type ReactElement, type ReactNode, use } from 'react'
import { Dialog, DialogTrigger, ListBox, OverlayTriggerStateContext, Popover } from 'react-aria-components'
import styles from './choices.module.css'
import popoverStyles from './popover.module.css'
import { OptionItem, type Option } from './select'

export interface DropProps {
  /** What is decided here, for screen readers. */
  label: string
  /** A Button or IconButton. */
  trigger: ReactElement
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
  children: ReactNode
}

/** A button with a small room under it. */
export function Drop({ label, trigger, placement = 'bottom start', children, ...open }: DropProps): ReactNode {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <Room placement={placement}>
        <Dialog aria-label={label} className={styles['room'] ?? ''}>{children}</Dialog>
      </Room>
    </DialogTrigger>
  )
}

function Room({ placement, children }: Pick<DropProps, 'placement' | 'children'>): ReactNode {
  // Loose at the end of the page it would stand outside every landmark.
  const home = use(OverlayTriggerStateContext)?.isOpen ? document.querySelector('main') : null
  return <Popover className={popoverStyles['popover'] ?? ''} {...(placement && { placement })} offset={4} {...(home && { UNSTABLE_portalContainer: home })}>{children}</Popover>
}

export interface ChoicesProps<Id extends string> {
  label: string
  options: readonly Option<Id>[]
  chosen: readonly Id[]
  multiple?: boolean
  onChange: (chosen: Id[]) => void
}

/** A few choices in a list, one or several of them ticked. */
export function Choices<Id extends string>({ label, options, chosen, multiple = false, onChange }: ChoicesProps<Id>): ReactNode {
  return (
    <ListBox
      aria-label={label}
      autoFocus
      className={popoverStyles['list'] ?? ''}
      items={options}
      // Escape closes the room; what is ticked stays.
      escapeKeyBehavior="none"
      selectionMode={multiple ? 'multiple' : 'single'}
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))}
    >
      {(option) => <OptionItem option={option} />}
    </ListBox>
  )
}
