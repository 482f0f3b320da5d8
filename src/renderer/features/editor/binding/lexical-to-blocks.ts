import { $isCodeNode } from '@lexical/code'
import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical'
import { MAX_INDENT, PLACEHOLDER, SOFT_BREAK, type Block, type BlockType, type ListType } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import { languageOf, marksOf } from './formats'
import { $isEmbedNode } from './nodes/embed-node'
import { $isKindNode } from './nodes/kind-node'
import { $isNoteNode } from './nodes/note-node'
import { createBlock, embedBlock, type Run } from './runs'

/** One block as it stands in the editor: the node that holds it and its inline nodes; an embed has none. `size` is known once asked for. */
export interface Line { node: LexicalNode; type: BlockType; indent: number; inline: LexicalNode[]; checked: boolean; embedId?: string; size?: number }

/** A child of the root with its lines; `odd` when the model cannot say exactly what it holds. */
export interface Top { node: LexicalNode; lines: Line[]; odd: boolean; blocks?: Block[] }

/** What was read of a child of the root before, where it still holds. */
export type KeptTops = (key: NodeKey) => Top | undefined

/**
 * Everything in the editor as lines, whatever it is: content the model has no block for becomes lines of its text. What
 * is `kept` of an earlier reading is not read again.
 */
export function $readTops(kept: KeptTops = () => undefined): Top[] {
  return $getRoot().getChildren().map((node) => kept(node.getKey()) ?? $readTop(node))
}

function $readTop(node: LexicalNode): Top {
  const top: Top = { node, lines: [], odd: false }
  $collectNode(node, -1, top)
  return top
}

/** The blocks of what was read; each is made once. */
export function $blocksOf(tops: readonly Top[]): Block[] {
  return tops.flatMap((top) => (top.blocks ??= top.lines.map($blockOf)))
}

export function $blockOf(line: Line): Block {
  return line.embedId === undefined ? createBlock(line.type, line.indent, line.inline.flatMap((node) => $runsOf(node, '')), line.checked) : embedBlock(line.embedId)
}

function $collectNode(node: LexicalNode, depth: number, top: Top): void {
  if ($isListNode(node)) return node.getChildren().forEach((child) => $collectItem(child, depth + 1, node.getListType(), top))
  if (depth >= 0) top.odd = true
  if ($isEmbedNode(node)) return void top.lines.push({ node, type: 'embed', indent: 0, inline: [], checked: false, embedId: node.getEmbedId() })
  if (!$isElementNode(node)) {
    top.odd = true
    return void top.lines.push({ node, type: 'paragraph', indent: 0, inline: [node], checked: false })
  }
  $collectChildren(node, typeOf(node), 0, depth, top)
}

function $collectItem(item: LexicalNode, depth: number, type: ListType, top: Top): void {
  if (!$isListItemNode(item)) return $collectNode(item, depth, top)
  if (item.getChildrenSize() === 1 && $isListNode(item.getFirstChild())) return $collectNode(item.getFirstChildOrThrow(), depth, top)
  if (depth > MAX_INDENT) top.odd = true
  $collectChildren(item, type, Math.min(depth, MAX_INDENT), depth, top)
}

/** Inline children are the block's own line; a block inside a block is a line after what stands before it. */
function $collectChildren(node: LexicalNode, type: BlockType, indent: number, depth: number, top: Top): void {
  const children = $isElementNode(node) ? node.getChildren() : []
  const checked = type === 'check' && $isListItemNode(node) && node.getChecked() === true
  let inline: LexicalNode[] = []
  const close = (): void => {
    if (inline.length > 0) top.lines.push({ node, type, indent, inline, checked })
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
  if (children.length === 0) top.lines.push({ node, type, indent, inline, checked })
  close()
}

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || node.isInline()
}

function typeOf(node: LexicalNode): BlockType {
  if ($isHeadingNode(node)) return headingType(node.getTag())
  if ($isKindNode(node)) return node.getKind()
  if ($isQuoteNode(node)) return 'quote'
  return $isCodeNode(node) ? 'code' : 'paragraph'
}

/** The model's heading for a tag: an article's own headline is the first level. */
export function headingType(tag: string): BlockType {
  if (tag === 'h1' || tag === 'h2') return 'heading2'
  return tag === 'h3' ? 'heading3' : 'heading4'
}

function $runsOf(node: LexicalNode, link: string): Run[] {
  if ($isNoteNode(node)) return [{ text: PLACEHOLDER, marks: null, link: '', lang: '', note: node.getNote() }]
  if ($isLineBreakNode(node)) return [{ text: SOFT_BREAK, marks: null, link, lang: '', note: '' }]
  if ($isLinkNode(node)) return node.getChildren().flatMap((child) => $runsOf(child, safeLink(node.getURL())))
  if ($isElementNode(node)) return node.getChildren().flatMap((child) => $runsOf(child, link))
  const [marks, lang] = $isTextNode(node) ? [marksOf(node), languageOf(node)] : [[], '']
  return cleanText(node.getTextContent()).split(/(\u2028)/u).filter((text) => text !== '')
    .map((text) => ({ text, marks: text === SOFT_BREAK ? null : marks, link, lang: text === SOFT_BREAK ? '' : lang, note: '' }))
}

/** Text as a document can hold it: line ends are soft breaks, half a surrogate pair or a stray placeholder is the replacement character. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|\n/gu, SOFT_BREAK).replace(/[\p{Surrogate}\ufffc]/gu, '\ufffd')
}
