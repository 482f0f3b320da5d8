import { $getSelection, $setSelection, SKIP_SCROLL_INTO_VIEW_TAG, type EditorState, type LexicalEditor } from 'lexical'

/** The page's selection as it was when the focus left, and the editor's state then. */
interface Left { state: EditorState; ends: [Node, number, Node, number] }

/**
 * Gives the body its selection back when the focus returns to it by keys, from the palette or a dialog say: a browser puts
 * the caret at the beginning instead. The editor hears of a selection a moment late, so the page's own is what counts
 * unless the editor has moved on meanwhile.
 */
export function registerReturn(editor: LexicalEditor): () => void {
  let byPointer = false
  let left: Left | null = null
  const onPointerDown = (): void => {
    byPointer = true
    setTimeout(() => { byPointer = false })
  }
  const onBlur = (): void => { left = leftBy(editor) }
  const onFocus = (event: FocusEvent): void => {
    const root = editor.getRootElement()
    if (byPointer || !root || event.target !== root || editor.getEditorState().read($getSelection) === null) return
    const came = left
    left = null
    // The browser sets the caret when its listeners have run.
    if (came?.state === editor.getEditorState() && root.contains(came.ends[0]) && root.contains(came.ends[2])) queueMicrotask(() => window.getSelection()?.setBaseAndExtent(...came.ends))
    else editor.update(() => { $setSelection($getSelection()?.clone() ?? null) }, { tag: SKIP_SCROLL_INTO_VIEW_TAG })
  }
  return editor.registerRootListener((root) => {
    root?.addEventListener('pointerdown', onPointerDown)
    root?.addEventListener('focus', onFocus)
    root?.addEventListener('blur', onBlur)
    return () => {
      root?.removeEventListener('pointerdown', onPointerDown)
      root?.removeEventListener('focus', onFocus)
      root?.removeEventListener('blur', onBlur)
    }
  })
}

function leftBy(editor: LexicalEditor): Left | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {}
  if (!anchorNode || !focusNode || editor.getRootElement()?.contains(anchorNode) !== true) return null
  return { state: editor.getEditorState(), ends: [anchorNode, anchorOffset!, focusNode, focusOffset!] }
}
