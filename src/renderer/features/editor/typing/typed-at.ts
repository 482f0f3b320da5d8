import { $isCodeNode } from '@lexical/code'
import { $getSelection, $isLineBreakNode, $isRangeSelection, $isTextNode, type ElementNode, type LexicalNode, type RangeSelection, type TextNode } from 'lexical'
import { PLACEHOLDER, SOFT_BREAK } from '@shared/model/block'

/** Where somebody types: the text the caret is in, what holds it, and all of that up to the caret. */
export interface TypedAt { node: TextNode; parent: ElementNode; text: string }

/** Where the caret is, if running text is written there: code is as it is typed. */
export function $typedAt(): TypedAt | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null
  const node = selection.anchor.getNode()
  const parent = node.getParent()
  if (!$isTextNode(node) || node.hasFormat('code') || parent === null || $isCodeNode(parent)) return null
  return { node, parent, text: $textBefore(node) + node.getTextContent().slice(0, selection.anchor.offset) }
}

/** The text in front of a node in what holds it, one character for each that counts there; code is hidden, nothing in it is a sign. */
function $textBefore(node: LexicalNode): string {
  return node.getPreviousSiblings().map((each) => {
    if ($isLineBreakNode(each)) return SOFT_BREAK
    if ($isTextNode(each)) return each.hasFormat('code') ? PLACEHOLDER.repeat(each.getTextContentSize()) : each.getTextContent()
    return each.getTextContent() || PLACEHOLDER.repeat(each.getTextContentSize())
  }).join('')
}

/** Selects a stretch of what an element holds. */
export function $selectIn(parent: ElementNode, from: number, to: number): RangeSelection {
  const selection = parent.select()
  for (const [point, offset] of [[selection.anchor, from], [selection.focus, to]] as const) {
    let left = offset
    const child = parent.getChildren().find((each) => {
      if ($isTextNode(each) && left <= each.getTextContentSize()) return true
      left -= each.getTextContentSize()
      return false
    })
    if (child) point.set(child.getKey(), left, 'text')
    else point.set(parent.getKey(), parent.getChildrenSize(), 'element')
  }
  return selection
}
