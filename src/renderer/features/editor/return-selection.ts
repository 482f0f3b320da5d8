import { $getSelection, $setSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical'

/**
 * Gives the body its selection back when the focus returns to it by keys, from the palette or a dialog say: a browser puts
 * the caret at the beginning instead.
 */
export function registerReturn(editor: LexicalEditor): () => void {
  let byPointer = false
  const onPointerDown = (): void => {
    byPointer = true
    setTimeout(() => { byPointer = false })
  }
  const onFocus = (event: FocusEvent): void => {
    const root = editor.getRootElement()
    if (byPointer || event.target !== root || editor.getEditorState().read($getSelection) === null) return
    editor.update(() => { $setSelection($getSelection()?.clone() ?? null) }, { tag: SKIP_SCROLL_INTO_VIEW_TAG })
  }
  return editor.registerRootListener((root) => {
    root?.addEventListener('pointerdown', onPointerDown)
    root?.addEventListener('focus', onFocus)
    return () => {
      root?.removeEventListener('pointerdown', onPointerDown)
      root?.removeEventListener('focus', onFocus)
    }
  })
}
