import { $createParagraphNode, $getRoot, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, $isRootNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { writeEmbed, writeNote } from '@shared/document/embeds'
import type { Embed } from '@shared/model/embed'
import { randomId } from '@shared/model/ids'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $createEmbedNode } from '@renderer/features/editor/binding/nodes/embed-node'
import { $createNoteNode } from '@renderer/features/editor/binding/nodes/note-node'

/**
 * Puts an embed after the paragraph the caret is in, or in its place where that is empty, with a paragraph to go on in.
 * What it holds is written first, and beside the undo steps: taking the embed back takes it off the page.
 */
export function insertEmbed(editor: LexicalEditor, document: OpenDocument, embed: Embed): string {
  const id = randomId()
  document.beside((doc) => writeEmbed(doc, id, embed))
  editor.update(() => {
    const node = $createEmbedNode(id)
    const top = $topAtSelection()
    if (!top) $getRoot().append(node)
    else if ($isParagraphNode(top) && top.getTextContentSize() === 0) top.replace(node)
    else top.insertAfter(node)
    const next = node.getNextSibling()
    if ($isElementNode(next)) next.selectStart()
    else {
      const paragraph = $createParagraphNode()
      node.insertAfter(paragraph)
      paragraph.select()
    }
  })
  return id
}

/** Puts a footnote's number at the caret; answers the note's id. */
export function insertNote(editor: LexicalEditor, document: OpenDocument): string {
  const id = randomId()
  document.beside((doc) => writeNote(doc, id, ''))
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    // Behind what is selected, never instead of it.
    selection.focus.set(selection.isBackward() ? selection.anchor.key : selection.focus.key, selection.isBackward() ? selection.anchor.offset : selection.focus.offset, selection.isBackward() ? selection.anchor.type : selection.focus.type)
    selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type)
    selection.insertNodes([$createNoteNode(id)])
  })
  return id
}

function $topAtSelection(): LexicalNode | null {
  const selection = $getSelection()
  let node: LexicalNode | null = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1) ?? null
  while (node && !$isRootNode(node.getParent())) node = node.getParent()
  return node
}
