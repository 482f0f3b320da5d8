import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton as AriaToggleButton, type ButtonProps as AriaButtonProps, type ToggleButtonProps as AriaToggleButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import type { CommandName } from '@shared/commands'
import { classNames } from './class-names'
import { useKeysOf } from './keys-context'
import { Tooltip } from './tooltip'

export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'

interface Look {
  variant?: ButtonVariant | undefined
  size?: 'regular' | 'small' | undefined
  className?: string | undefined
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'>, Look {
  icon?: ReactNode
  children: ReactNode
}

function look({ variant = 'plain', size = 'regular', className }: Look, iconOnly = false): string {
  return classNames(styles['button'], variant !== 'plain' && styles[variant], size === 'small' && styles['small'], iconOnly && styles['iconOnly'], className)
}

// React Aria's own pending state announces the button by its id, which is gone when the dialog around it closes.
function whilePending({ isPending, ...rest }: Omit<AriaButtonProps, 'className' | 'children'>): Omit<AriaButtonProps, 'className' | 'children'> {
  if (!isPending) return rest
  const { onPress: _onPress, type, ...still } = rest
  return { ...still, 'aria-disabled': true, ...(type && { type: type === 'submit' ? 'button' : type }) }
}

/** A button with words; `icon` stands before them. Pending, it keeps the focus and does nothing. */
export function Button({ variant, size, className, icon, children, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton {...whilePending(rest)} className={look({ ...(variant && { variant }), ...(size && { size }), ...(className && { className }) })}>
      {icon}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'>, Look {
  /** What a screen reader says and the tooltip shows. */
  label: string
  icon: ReactNode
  /** The command it runs: its keys, as they are now, stand in the tooltip. */
  command?: CommandName | undefined
  /** Keys that are no command's, as an accelerator. */
  shortcut?: string | undefined
}

/** A button that is only a picture; its label is the tooltip. */
export function IconButton({ label, icon, command, shortcut, variant = 'quiet', size, className, ...rest }: IconButtonProps): ReactNode {
  const keys = useKeysOf(command) ?? shortcut
  return (
    <Tooltip text={label} shortcut={keys}>
      <AriaButton {...rest} aria-label={label} className={look({ variant, ...(size && { size }), ...(className && { className }) }, true)}>{icon}</AriaButton>
    </Tooltip>
  )
}

export interface IconToggleProps extends Omit<AriaToggleButtonProps, 'className' | 'children' | 'aria-label'>, Look {
  label: string
  icon: ReactNode
  command?: CommandName | undefined
  shortcut?: string | undefined
}

/** An {@link IconButton} that stays pressed. */
export function IconToggle({ label, icon, command, shortcut, variant = 'quiet', size, className, ...rest }: IconToggleProps): ReactNode {
  const keys = useKeysOf(command) ?? shortcut
  return (
    <Tooltip text={label} shortcut={keys}>
      <AriaToggleButton {...rest} aria-label={label} className={look({ variant, ...(size && { size }), ...(className && { className }) }, true)}>{icon}</AriaToggleButton>
    </Tooltip>
  )
}
