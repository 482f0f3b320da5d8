import { type LexicalEditor, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'
import { type RefObject, useEffect } from 'react'
import { onSaving } from '@renderer/app/kept'
import { focusToReturnTo, keepFocus } from '@renderer/app/kept-focus'
import { $readSelection, $setFlatSelection } from './binding/flat-offsets'
import { $readTops } from './binding/lexical-to-blocks'

/** Keeps where the caret is in an article's body; it comes back with the window, and nothing scrolls for it. */
export function keepCaret(editor: LexicalEditor, article: string): () => void {
  const left = focusToReturnTo()
  if (left?.in === 'body' && left.article === article) {
    editor.update(() => $setFlatSelection($readTops(), left), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG })
    editor.getRootElement()?.focus({ preventScroll: true })
  }
  return onSaving(() => {
    if (editor.getRootElement() !== document.activeElement || editor.isComposing()) return
    const selection = editor.getEditorState().read(() => $readSelection($readTops()))
    if (selection) keepFocus({ in: 'body', article, ...selection })
  })
}

/** {@link keepCaret} for the headline and the other fields of the sheet. */
export function useKeptField(sheet: RefObject<HTMLElement | null>, article: string): void {
  useEffect(() => {
    const left = focusToReturnTo()
    const field = left?.in === 'field' && left.article === article ? sheet.current?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${CSS.escape(left.field)}"]`) : null
    if (field && left?.in === 'field') {
      field.focus({ preventScroll: true })
      field.setSelectionRange(left.from, left.to)
    }
    return onSaving(() => {
      const typing = document.activeElement
      const name = typing instanceof HTMLTextAreaElement && sheet.current?.contains(typing) ? typing.dataset['field'] : undefined
      if (name !== undefined && typing instanceof HTMLTextAreaElement) keepFocus({ in: 'field', article, field: name, from: typing.selectionStart, to: typing.selectionEnd })
    })
  }, [sheet, article])
}
