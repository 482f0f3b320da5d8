import { CodeExtension } from '@lexical/code'
import { LinkExtension } from '@lexical/link'
import { CheckListExtension, ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { COMMAND_PRIORITY_CRITICAL, configExtension, defineExtension, mergeRegister, REDO_COMMAND, UNDO_COMMAND, type EditorThemeClasses, type LexicalEditor } from 'lexical'
import { safeLink } from '@shared/model/link'
import type { OpenDocument } from '@renderer/engine/open-document'
import { bindEditor, type Binding } from './bind-editor'
import { registerModelRules } from './model-rules'
import { EmbedNode, showEmbedsBy, type ShowEmbed } from './nodes/embed-node'
import { KindNode } from './nodes/kind-node'
import { NoteNode, showNotesBy, type ShowNote } from './nodes/note-node'
import { registerUnlinking } from './unlinking'

/** How an editor shows what is not text. */
export interface BodyViews { embed: ShowEmbed; note: ShowNote }

/**
 * The editor of one document's body, as a Lexical extension: our few kinds of block, the binding, and undo that is the
 * document's. When Lexical fails it rolls its own update back; the document was not touched, and is shown again.
 */
export function createBodyExtension(document: OpenDocument, theme: EditorThemeClasses = {}, report: (error: unknown) => void = reportError, views?: BodyViews) {
  const bindings = new WeakMap<LexicalEditor, Binding>()
  return defineExtension({
    name: '@galley/body',
    namespace: 'galley',
    theme,
    nodes: [KindNode, EmbedNode, NoteNode],
    dependencies: [RichTextExtension, ListExtension, CheckListExtension, CodeExtension, configExtension(LinkExtension, { validateUrl: (url: string) => safeLink(url) !== '' })],
    onError: (error: Error, editor: LexicalEditor) => {
      report(error)
      queueMicrotask(() => bindings.get(editor)?.resync())
    },
    $initialEditorState: null,
    register: (editor: LexicalEditor) => {
      if (views) showBy(editor, views)
      const rules = registerModelRules(editor)
      const binding = bindEditor(editor, document, report)
      bindings.set(editor, binding)
      return mergeRegister(rules, binding.unbind, registerUndo(editor, document), registerUnlinking(editor))
    },
  })
}

function showBy(editor: LexicalEditor, { embed, note }: BodyViews): void {
  showEmbedsBy(editor, embed)
  showNotesBy(editor, note)
}

/** In a microtask: the command runs inside an update of the editor, and what undo changes must be an update of its own. */
function registerUndo(editor: LexicalEditor, document: OpenDocument): () => void {
  const later = (step: () => boolean) => (): boolean => {
    if (!editor.isComposing()) queueMicrotask(step)
    return true
  }
  return mergeRegister(
    editor.registerCommand(UNDO_COMMAND, later(document.undo), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, later(document.redo), COMMAND_PRIORITY_CRITICAL),
  )
}
