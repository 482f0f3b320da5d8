import { type KeyboardEvent, type ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import { classNames } from '@renderer/ui/class-names'
import { useTextField, type TextFieldName } from './article-field'
import styles from './article-editor.module.css'
import { useFieldTypography } from './typing/field-typography'

export interface ProseFieldProps {
  document: OpenDocument
  name: TextFieldName
  label: string
  stored: string
  language: string
  className: string | undefined
  /** Enter does this; these fields are one paragraph each. */
  onEnter: () => void
  isFirst?: boolean
}

/** A field that reads like the printed article: no frame, as tall as its text. */
export function ProseField({ document, name, label, stored, language, className, onEnter, isFirst = false }: ProseFieldProps): ReactNode {
  const { value, type, ...composition } = useTextField(document, name, stored)
  const { afterTyping, takeBack } = useFieldTypography(document, name, language)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (takeBack(event)) return
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <textarea
      rows={1} dir="auto" aria-label={label} placeholder={label} value={value} {...(language && { lang: language })} {...composition} spellCheck
      {...(isFirst && { 'data-first-field': '' })} data-field={name}
      className={classNames(styles['prose'], className)} onChange={(event) => { type(event.target.value); afterTyping(event) }} onKeyDown={onKeyDown}
    />
  )
}
