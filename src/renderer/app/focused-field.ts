import { MOD_KEY } from '@renderer/ui/shortcut'

const TYPED_INTO = new Set(['text', 'search', 'url', 'email', 'tel', 'password', 'number', 'date', 'time', 'datetime-local'])

/** What somebody types into now, a text field or an editor; null when keys are free. */
export function fieldInFocus(): HTMLElement | null {
  const element = document.activeElement
  if (element instanceof HTMLTextAreaElement) return element
  if (element instanceof HTMLInputElement) return TYPED_INTO.has(element.type) ? element : null
  return element instanceof HTMLElement && element.isContentEditable ? element : null
}

/** Undoes or redoes in the focused field, as its own keys would; false when no field has the focus. */
export function stepInField(step: 'undo' | 'redo'): boolean {
  const field = fieldInFocus()
  if (!field) return false
  // Editors and fields of a document undo by their own keys; a field that leaves the keys alone has the browser's undo.
  const keys = new KeyboardEvent('keydown', { key: 'z', [MOD_KEY]: true, shiftKey: step === 'redo', bubbles: true, cancelable: true })
  const taken = !field.dispatchEvent(keys)
  return taken || document.execCommand(step)
}
