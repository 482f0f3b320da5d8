import { COMMAND_PRIORITY_CRITICAL, KEY_BACKSPACE_COMMAND, mergeRegister, type EditorState, type LexicalEditor } from 'lexical'
import { OWN_STEP } from '@renderer/features/editor/binding/bind-editor'
import type { OpenDocument } from '@renderer/engine/open-document'

/** Does something for whoever writes, after what they typed: undo gives them exactly that back, and so does Backspace right after. */
export function doForWriter(editor: LexicalEditor, $work: () => void): void {
  editor.update($work, { tag: OWN_STEP })
}

/** Makes Backspace right after {@link doForWriter} take that back. */
export function registerTakingBack(editor: LexicalEditor, document: OpenDocument): () => void {
  let done: EditorState | null = null
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
      if (tags.has(OWN_STEP)) done = editorState
      // The page tells of the selection that the change itself made; that is no other place.
      else if (done && dirtyElements.size === 0 && dirtyLeaves.size === 0 && sameSelection(done, editorState)) done = editorState
    }),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => {
      const isRight = done !== null && done === editor.getEditorState() && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey
      done = null
      if (!isRight) return false
      event.preventDefault()
      // Outside this update: what undo changes is one of its own.
      queueMicrotask(document.undo)
      return true
    }, COMMAND_PRIORITY_CRITICAL),
  )
}

function sameSelection(a: EditorState, b: EditorState): boolean {
  return a._selection !== null && b._selection !== null && a._selection.is(b._selection)
}
