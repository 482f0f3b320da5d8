import { $isCodeNode } from '@lexical/code'
import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical'
import { MAX_INDENT, SOFT_BREAK, type Block, type BlockType } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import { marksOf } from './formats'
import { createBlock, type Run } from './runs'

/** One block as it stands in the editor: the node that holds it and its inline nodes. */
export interface Line { node: LexicalNode; type: BlockType; indent: number; inline: LexicalNode[] }

/** A child of the root with its lines; `odd` when the model cannot say exactly what it holds. */
export interface Top { node: LexicalNode; lines: Line[]; odd: boolean }

/** Everything in the editor as lines, whatever it is: content the model has no block for becomes lines of its text. */
export function $readTops(): Top[] {
  return $getRoot().getChildren().map((node) => {
    const top: Top = { node, lines: [], odd: false }
    $collectNode(node, -1, top)
    return top
  })
}

export function $blocksOf(tops: readonly Top[]): Block[] {
  return tops.flatMap((top) => top.lines.map($blockOf))
}

export function $blockOf(line: Line): Block {
  return createBlock(line.type, line.indent, line.inline.flatMap((node) => $runsOf(node, '')))
}

function $collectNode(node: LexicalNode, depth: number, top: Top): void {
  if ($isListNode(node)) return node.getChildren().forEach((child) => $collectItem(child, depth + 1, node.getListType() === 'number' ? 'number' : 'bullet', top))
  if (depth >= 0) top.odd = true
  if (!$isElementNode(node)) {
    top.odd = true
    return void top.lines.push({ node, type: 'paragraph', indent: 0, inline: [node] })
  }
  $collectChildren(node, typeOf(node), 0, depth, top)
}

function $collectItem(item: LexicalNode, depth: number, type: BlockType, top: Top): void {
  if (!$isListItemNode(item)) return $collectNode(item, depth, top)
  if (item.getChildrenSize() === 1 && $isListNode(item.getFirstChild())) return $collectNode(item.getFirstChildOrThrow(), depth, top)
  if (depth > MAX_INDENT) top.odd = true
  $collectChildren(item, type, Math.min(depth, MAX_INDENT), depth, top)
}

/** Inline children are the block's own line; a block inside a block is a line after what stands before it. */
function $collectChildren(node: LexicalNode, type: BlockType, indent: number, depth: number, top: Top): void {
  const children = $isElementNode(node) ? node.getChildren() : []
  let inline: LexicalNode[] = []
  const close = (): void => {
    if (inline.length > 0) top.lines.push({ node, type, indent, inline })
    inline = []
  }
  for (const child of children) {
    if (isInline(child)) inline.push(child)
    else {
      close()
      top.odd = true
      $collectNode(child, depth, top)
    }
  }
  if (children.length === 0) top.lines.push({ node, type, indent, inline })
  close()
}

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || node.isInline()
}

function typeOf(node: LexicalNode): BlockType {
  if ($isHeadingNode(node)) return node.getTag() === 'h1' || node.getTag() === 'h2' ? 'heading2' : 'heading3'
  if ($isQuoteNode(node)) return 'quote'
  return $isCodeNode(node) ? 'code' : 'paragraph'
}

function $runsOf(node: LexicalNode, link: string): Run[] {
  if ($isLineBreakNode(node)) return [{ text: SOFT_BREAK, marks: null, link }]
  if ($isLinkNode(node)) return node.getChildren().flatMap((child) => $runsOf(child, safeLink(node.getURL())))
  if ($isElementNode(node)) return node.getChildren().flatMap((child) => $runsOf(child, link))
  const marks = $isTextNode(node) ? marksOf(node) : []
  return cleanText(node.getTextContent()).split(/(\u2028)/u).filter((text) => text !== '')
    .map((text) => ({ text, marks: text === SOFT_BREAK ? null : marks, link }))
}

/** Text as a document can hold it: line ends are soft breaks, half a surrogate pair is the replacement character. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|\n/gu, SOFT_BREAK).replace(/\p{Surrogate}/gu, '\ufffd')
}
