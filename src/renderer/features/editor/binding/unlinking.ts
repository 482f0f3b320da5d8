import { $isLinkNode, TOGGLE_LINK_COMMAND, type LinkNode } from '@lexical/link'
import { $copyNode, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, type LexicalEditor, type LexicalNode } from 'lexical'

/** Takes links from exactly what is selected. Lexical's own way throws where a range ends at a link's edge (0.52). */
export function registerUnlinking(editor: LexicalEditor): () => void {
  return editor.registerCommand(TOGGLE_LINK_COMMAND, (url) => url === null && $unlink(), COMMAND_PRIORITY_HIGH)
}

function $unlink(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  for (const node of selection.extract()) {
    const link = node.getParent()
    if ($isLinkNode(link)) $liftOut(node, link)
  }
  return true
}

function $liftOut(node: LexicalNode, link: LinkNode): void {
  const after = node.getNextSiblings()
  link.insertAfter(node)
  if (after.length > 0) {
    const rest = $copyNode(link)
    node.insertAfter(rest)
    rest.append(...after)
  }
  if (link.isEmpty()) link.remove()
}
