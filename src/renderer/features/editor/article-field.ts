import { useState } from 'react'
import { readFields, writeFields } from '@shared/document/article-document'
import type { ArticleFields } from '@shared/model/article'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'

/** The fields of an article that are one line or one paragraph of text. */
export type TextFieldName = { [Name in keyof ArticleFields]: ArticleFields[Name] extends string ? (string extends ArticleFields[Name] ? Name : never) : never }[keyof ArticleFields]

/** All fields of the article, as the document has them now. */
export function useFields(document: OpenDocument): ArticleFields {
  return useDocumentValue(document, readFields)
}

/** Sets fields as one undo step; with a `typing` key quick successive ones are one step. */
export function setFields(document: OpenDocument, fields: Partial<ArticleFields>, typing?: string): void {
  document.change((doc) => writeFields(doc, fields), typing)
}

/** What a text control needs to edit one field. */
export interface FieldControl {
  value: string
  type: (value: string) => void
  onCompositionStart: () => void
  onCompositionEnd: (event: { currentTarget: { value: string } }) => void
}

/**
 * One text field of the document in a control. Every keystroke is an edit, quick ones one undo step; while an input
 * method composes, the control shows what is composed and a colleague's change waits its turn.
 */
export function useTextField(document: OpenDocument, name: TextFieldName, stored: string): FieldControl {
  const [composed, setComposed] = useState<string | null>(null)
  const write = (value: string): void => setFields(document, { [name]: oneParagraph(value) }, name)
  return {
    value: composed ?? stored,
    type(value) {
      if (composed === null) write(value)
      else setComposed(value)
    },
    onCompositionStart: () => setComposed(stored),
    onCompositionEnd({ currentTarget }) {
      setComposed(null)
      write(currentTarget.value)
    },
  }
}

function oneParagraph(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ')
}
