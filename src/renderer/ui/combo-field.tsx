import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, Popover, Text } from 'react-aria-components'
import { classNames } from './class-names'
import fieldStyles from './field.module.css'
import popoverStyles from './popover.module.css'
import { OptionItem, type Option } from './select'

export interface ComboFieldProps {
  label: string
  options: readonly Option[]
  value: string
  onChange: (id: string) => void
  description?: ReactNode
  error?: string | undefined
  placeholder?: string | undefined
  className?: string | undefined
}

/** One choice of many: type to narrow the list. */
export function ComboField({ label, options, value, onChange, description, error, placeholder, className }: ComboFieldProps): ReactNode {
  return (
    <ComboBox
      className={classNames(fieldStyles['field'], className)}
      defaultItems={options}
      value={value}
      onChange={(key) => { if (key !== null) onChange(String(key)) }}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={fieldStyles['box']}>
        <Input className={fieldStyles['input'] ?? ''} {...(placeholder && { placeholder })} />
        <Button className={fieldStyles['open'] ?? ''}><ChevronsUpDown size={14} aria-hidden="true" /></Button>
      </div>
      {description ? <Text slot="description" className={fieldStyles['description'] ?? ''}>{description}</Text> : null}
      <FieldError className={fieldStyles['error'] ?? ''}>{error}</FieldError>
      <Popover className={popoverStyles['popover'] ?? ''} offset={4}>
        <ListBox className={popoverStyles['list'] ?? ''} renderEmptyState={() => <p className={popoverStyles['heading']}>Nothing matches.</p>}>
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
