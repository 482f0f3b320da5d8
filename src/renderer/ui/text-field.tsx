import { type ReactNode, type Ref, useId } from 'react'
import { FieldError, Input, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'isInvalid'> {
  label: string
  /** The label is only for screen readers; give a placeholder then. */
  labelHidden?: boolean | undefined
  description?: ReactNode
  /** One sentence; the field is marked invalid while it stands. */
  error?: string | undefined
  /** Shows '41/60' beside the label; nothing is cut off. */
  counter?: { length: number; max: number } | undefined
  placeholder?: string | undefined
  /** In the readers' serif. */
  prose?: boolean | undefined
  /** Without a frame until it is hovered or focused. */
  bare?: boolean | undefined
  className?: string | undefined
  inputClassName?: string | undefined
}

export interface TextInputProps extends TextFieldProps {
  inputRef?: Ref<HTMLInputElement>
  /** Values to choose from while typing; others may be typed all the same. */
  suggestions?: readonly string[]
}
export interface TextAreaProps extends TextFieldProps { rows?: number; inputRef?: Ref<HTMLTextAreaElement> }

interface ShellProps extends TextFieldProps { control: ReactNode }

function FieldShell({ label, labelHidden, description, error, counter, bare, className, control, prose: _p, placeholder: _h, inputClassName: _i, ...rest }: ShellProps): ReactNode {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classNames(styles['field'], bare && styles['bare'], className)}>
      <FieldHeading label={label} labelHidden={labelHidden} counter={counter} />
      {control}
      {description && !error ? <Text slot="description" className={styles['description'] ?? ''}>{description}</Text> : null}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}

function FieldHeading({ label, labelHidden, counter }: Pick<TextFieldProps, 'label' | 'labelHidden' | 'counter'>): ReactNode {
  const name = <Label className={labelHidden ? styles['hidden'] ?? '' : styles['label'] ?? ''}>{label}</Label>
  if (!counter) return name
  return <div className={styles['heading']}>{name}<Counter {...counter} /></div>
}

/** How much of a length is used, such as '41/60'; red past the end. */
export function Counter({ length, max }: { length: number; max: number }): ReactNode {
  const over = length > max
  return (
    <span className={classNames(styles['counter'], over && styles['over'])}>
      <span aria-hidden="true">{length}/{max}</span>
      <span className={styles['hidden']}>{`${length} of ${max} characters${over ? ', too long' : ''}`}</span>
    </span>
  )
}

/** One line of text with its label, description, counter and error. */
export function TextField({ inputRef, suggestions, ...props }: TextInputProps): ReactNode {
  const listId = useId()
  const input = (
    <>
      <Input
        dir="auto"
        {...(suggestions && { list: listId })}
        {...(inputRef && { ref: inputRef })}
        {...(props.placeholder && { placeholder: props.placeholder })}
        className={classNames(styles['input'], props.prose && styles['prose'], props.inputClassName)}
      />
      {suggestions ? <datalist id={listId}>{suggestions.map((value) => <option key={value} value={value} />)}</datalist> : null}
    </>
  )
  return <FieldShell {...props} control={input} />
}

/** Several lines of text; grows with them. */
export function TextArea({ rows = 2, inputRef, ...props }: TextAreaProps): ReactNode {
  const area = (
    <AriaTextArea
      dir="auto"
      {...(inputRef && { ref: inputRef })}
      rows={rows}
      {...(props.placeholder && { placeholder: props.placeholder })}
      className={classNames(styles['input'], styles['area'], props.prose && styles['prose'], props.inputClassName)}
    />
  )
  return <FieldShell {...props} control={area} />
}
