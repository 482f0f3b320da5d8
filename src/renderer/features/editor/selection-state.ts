import { $isCodeNode } from '@lexical/code'
import { $isLinkNode, type LinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $findMatchingParent, $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type LexicalEditor, type LexicalNode, type RangeSelection } from 'lexical'
import { useEffect, useState } from 'react'
import { MARKS, type BlockType, type Mark } from '@shared/model/block'
import { FORMAT_NAMES } from './binding/formats'
import { headingType } from './binding/lexical-to-blocks'
import { $isKindNode } from './binding/nodes/kind-node'

/** What the toolbar shows of the selection. `block` is null when it spans several kinds. */
export interface SelectionState { block: BlockType | null; marks: readonly Mark[]; isLink: boolean }

const NOTHING: SelectionState = { block: 'paragraph', marks: [], isLink: false }

/** The toolbar's state, kept up with the editor; a change that shows nothing new renders nothing. */
export function useSelectionState(editor: LexicalEditor): SelectionState {
  const [state, setState] = useState(() => editor.getEditorState().read($readState))
  useEffect(() => editor.registerUpdateListener(({ editorState }) => {
    const next = editorState.read($readState)
    setState((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }), [editor])
  return state
}

function $readState(): SelectionState {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NOTHING
  const types = new Set(selection.getNodes().flatMap((node) => typeOf($blockAround(node)) ?? []))
  return {
    block: types.size === 1 ? [...types][0]! : null,
    marks: MARKS.filter((mark) => selection.hasFormat(FORMAT_NAMES[mark])),
    isLink: $linkAround(selection) !== null,
  }
}

/** The link the selection begins in. */
export function $linkAround(selection: RangeSelection): LinkNode | null {
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode) ?? $findMatchingParent(selection.focus.getNode(), $isLinkNode)
}

/** The list item the selection begins in. */
export function $itemAround(selection: RangeSelection): ElementNode | null {
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
}

function $blockAround(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (each): each is ElementNode => $isElementNode(each) && !each.isInline() && !$isListNode(each) && each.getParent() !== null)
}

function typeOf(block: ElementNode | null): BlockType | null {
  if (block === null) return null
  if ($isHeadingNode(block)) return headingType(block.getTag())
  if ($isKindNode(block)) return block.getKind()
  if ($isQuoteNode(block)) return 'quote'
  if ($isCodeNode(block)) return 'code'
  const list = block.getParent()
  if ($isListItemNode(block) && $isListNode(list)) return list.getListType()
  return 'paragraph'
}
