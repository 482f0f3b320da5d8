import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components'
import { classNames } from './class-names'
import fieldStyles from './field.module.css'
import popoverStyles from './popover.module.css'
import styles from './select.module.css'

export interface Option<Id extends string = string> { id: Id; label: string; icon?: ReactNode }

export interface SelectProps<Id extends string> {
  label: string
  labelHidden?: boolean | undefined
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  description?: ReactNode
  error?: string | undefined
  placeholder?: string | undefined
  isDisabled?: boolean | undefined
  bare?: boolean | undefined
  className?: string | undefined
}

/** One choice of a few from a list that drops down. */
export function Select<Id extends string>({ label, labelHidden, options, value, onChange, description, error, placeholder, isDisabled, bare, className }: SelectProps<Id>): ReactNode {
  return (
    <AriaSelect
      className={classNames(fieldStyles['field'], className)}
      value={value}
      onChange={(key) => { if (key !== null) onChange(key as Id) }}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      {...(placeholder && { placeholder })}
    >
      <Label className={(labelHidden ? fieldStyles['hidden'] : fieldStyles['label']) ?? ''}>{label}</Label>
      <Button className={classNames(styles['button'], bare && styles['bare'])}>
        <SelectValue className={styles['value'] ?? ''} />
        <ChevronsUpDown size={14} aria-hidden="true" />
      </Button>
      {description ? <Text slot="description" className={fieldStyles['description'] ?? ''}>{description}</Text> : null}
      <FieldError className={fieldStyles['error'] ?? ''}>{error}</FieldError>
      <Popover className={popoverStyles['popover'] ?? ''} offset={4}>
        <ListBox className={popoverStyles['list'] ?? ''} items={options}>{(option) => <OptionItem option={option} />}</ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** One row of a list that drops down, with a tick when it is chosen. */
export function OptionItem({ option }: { option: Option }): ReactNode {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={popoverStyles['item'] ?? ''}>
      {({ isSelected }) => (
        <>
          {option.icon}
          <span className={popoverStyles['grow']}>{option.label}</span>
          <span className={popoverStyles['check']}>{isSelected ? <Check size={14} aria-hidden="true" /> : null}</span>
        </>
      )}
    </ListBoxItem>
  )
}
