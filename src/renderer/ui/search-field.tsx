import { Search, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import type { CommandName } from '@shared/commands'
import { classNames } from './class-names'
import buttonStyles from './button.module.css'
import styles from './field.module.css'
import { Kbd } from './kbd'
import { useKeysOf } from './keys-context'

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children' | 'aria-label'> {
  label: string
  placeholder?: string | undefined
  /** The command that comes here; its keys are shown while the field is empty. */
  command?: CommandName | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
  className?: string | undefined
}

/** A search box; Escape empties it. */
export function SearchField({ label, placeholder, command, inputRef, className, ...rest }: SearchFieldProps): ReactNode {
  const keys = useKeysOf(command)
  return (
    <AriaSearchField {...rest} aria-label={label} className={classNames(styles['field'], className)}>
      {({ isEmpty }) => (
        <div className={styles['search']}>
          <Search size={14} aria-hidden="true" />
          <Input dir="auto" {...(inputRef && { ref: inputRef })} {...(placeholder && { placeholder })} className={styles['input'] ?? ''} />
          {isEmpty
            ? keys ? <span className={styles['hint']} aria-hidden="true"><Kbd keys={keys} /></span> : null
            : (
              <Button aria-label="Clear the search" className={classNames(buttonStyles['button'], buttonStyles['quiet'], buttonStyles['small'], buttonStyles['iconOnly'], styles['clear'])}>
                <X size={14} aria-hidden="true" />
              </Button>
            )}
        </div>
      )}
    </AriaSearchField>
  )
}
