import { useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { improve } from '@shared/model/typography'
import { usePreferences } from '@renderer/app/preferences'
import type { OpenDocument } from '@renderer/engine/open-document'
import { setFields, type TextFieldName } from '@renderer/features/editor/article-field'

interface Improved { value: string; caret: number; caretBefore: number }

export interface FieldTypography {
  /** To be called after what was typed is written. */
  afterTyping: (event: ChangeEvent<HTMLTextAreaElement>) => void
  /** Backspace right after takes it back; answers whether it did. */
  takeBack: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
}

/** Typography for a field of one paragraph, as the body has it: each improvement is an undo step of its own. */
export function useFieldTypography(document: OpenDocument, name: TextFieldName, language: string): FieldTypography {
  const last = useRef<Improved | null>(null)
  return {
    afterTyping({ target, nativeEvent }) {
      last.current = null
      const { inputType, isComposing } = nativeEvent as InputEvent
      const { value, selectionStart: caret } = target
      const better = inputType === 'insertText' && !isComposing && usePreferences.getState().typography ? improve(value.slice(0, caret), language) : null
      if (!better) return
      const start = caret - better.remove
      queueMicrotask(() => {
        if (target.value !== value) return
        const improved = value.slice(0, start) + better.put + value.slice(caret)
        flushSync(() => setFields(document, { [name]: improved }))
        target.setSelectionRange(start + better.put.length, start + better.put.length)
        last.current = { value: improved, caret: start + better.put.length, caretBefore: caret }
      })
    },
    takeBack(event) {
      const { key, currentTarget: field, ctrlKey, metaKey, altKey } = event
      const done = last.current
      if (key !== 'Backspace' || ctrlKey || metaKey || altKey || event.nativeEvent.isComposing || !done || field.value !== done.value || field.selectionStart !== done.caret || field.selectionEnd !== done.caret) return false
      last.current = null
      event.preventDefault()
      flushSync(() => { document.undo() })
      field.setSelectionRange(done.caretBefore, done.caretBefore)
      return true
    },
  }
}
