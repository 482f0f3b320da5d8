import { $createCodeNode } from '@lexical/code'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $createParagraphNode, $getRoot, $getSelection, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import type { BlockType } from '@shared/model/block'

const CREATE: Record<Exclude<BlockType, 'bullet' | 'number'>, () => ElementNode> = {
  paragraph: $createParagraphNode,
  heading2: () => $createHeadingNode('h2'),
  heading3: () => $createHeadingNode('h3'),
  quote: () => $createQuoteNode(),
  code: () => $createCodeNode(),
}

/** Makes the selected blocks this kind; the caller is inside an update. */
export function $setBlockType(editor: LexicalEditor, type: BlockType): void {
  const selection = $getSelection() ?? $getRoot().selectEnd()
  if (type === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  else if (type === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
  else if ($isRangeSelection(selection)) $setBlocksType(selection, CREATE[type])
}

/** {@link $setBlockType} as an update of its own. */
export function setBlockType(editor: LexicalEditor, type: BlockType): void {
  editor.update(() => $setBlockType(editor, type))
}
