import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, Switch as AriaSwitch, type CheckboxProps as AriaCheckboxProps, type SwitchProps as AriaSwitchProps } from 'react-aria-components'
import styles from './checkbox.module.css'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> { children: ReactNode }
export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'children'> { children: ReactNode }

/** A box to tick, with its words. */
export function Checkbox({ children, ...rest }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox {...rest} className={styles['row'] ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles['box']}>
            {isIndeterminate ? <Minus size={12} strokeWidth={3} aria-hidden="true" /> : isSelected ? <Check size={12} strokeWidth={3} aria-hidden="true" /> : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}

/** Something that is on or off at once. */
export function Switch({ children, ...rest }: SwitchProps): ReactNode {
  return (
    <AriaSwitch {...rest} className={styles['row'] ?? ''}>
      <span className={styles['track']}><span className={styles['thumb']} /></span>
      {children}
    </AriaSwitch>
  )
}
