export interface FocusedField { element: HTMLElement; kind: 'plain' | 'rich' }

const TYPED_INTO = new Set(['text', 'search', 'url', 'email', 'tel', 'password', 'number', 'date', 'time', 'datetime-local'])

/** What somebody types into now: a text field ('plain') or an editor ('rich'); null when keys are free. */
export function fieldInFocus(): FocusedField | null {
  const element = document.activeElement
  if (element instanceof HTMLTextAreaElement) return { element, kind: 'plain' }
  if (element instanceof HTMLInputElement) return TYPED_INTO.has(element.type) ? { element, kind: 'plain' } : null
  if (element instanceof HTMLElement && element.isContentEditable) return { element, kind: 'rich' }
  return null
}

/** Undoes or redoes in the focused field, as its own keys would; false when no field has the focus. */
export function stepInField(step: 'undo' | 'redo'): boolean {
  const field = fieldInFocus()
  if (!field) return false
  const inputType = step === 'undo' ? 'historyUndo' : 'historyRedo'
  // Whoever keeps a history of their own (an editor, the fields of a document) takes the browser's event and prevents it.
  const taken = !field.element.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }))
  return taken || (field.kind === 'plain' && document.execCommand(step))
}
