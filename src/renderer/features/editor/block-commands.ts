import { $createCodeNode } from '@lexical/code'
import { INSERT_CHECK_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $createParagraphNode, $getRoot, $getSelection, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import type { ListType, TextBlockType } from '@shared/model/block'
import { $createKindNode } from './binding/nodes/kind-node'

const CREATE: Record<Exclude<TextBlockType, ListType>, () => ElementNode> = {
  paragraph: $createParagraphNode,
  heading2: () => $createHeadingNode('h2'),
  heading3: () => $createHeadingNode('h3'),
  heading4: () => $createHeadingNode('h4'),
  quote: () => $createQuoteNode(),
  pullquote: () => $createKindNode('pullquote'),
  attribution: () => $createKindNode('attribution'),
  callout: () => $createKindNode('callout'),
  code: () => $createCodeNode(),
}

/** Makes the selected blocks this kind; the caller is inside an update. */
export function $setBlockType(editor: LexicalEditor, type: TextBlockType): void {
  const selection = $getSelection() ?? $getRoot().selectEnd()
  if (type === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  else if (type === 'check') editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined)
  else if (type === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
  else if ($isRangeSelection(selection)) $setBlocksType(selection, CREATE[type])
}

/** {@link $setBlockType} as an update of its own. */
export function setBlockType(editor: LexicalEditor, type: TextBlockType): void {
  editor.update(() => $setBlockType(editor, type))
}
