import { $getNodeByKey, $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import { moveBlocks } from '@shared/document/body'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $readTops, type Line } from '@renderer/features/editor/binding/lexical-to-blocks'

export type Direction = 'up' | 'down'

/** Moves what the selection touches one place on, as a move: what a colleague writes there meanwhile comes along. */
export function moveSelected(editor: LexicalEditor, document: OpenDocument, direction: Direction): void {
  move(editor, document, direction, () => {
    const selection = $getSelection()
    if (selection === null) return []
    return $isRangeSelection(selection) ? [selection.anchor.getNode(), selection.focus.getNode()] : selection.getNodes()
  })
}

/** Moves the block of one node. */
export function moveNode(editor: LexicalEditor, document: OpenDocument, key: NodeKey, direction: Direction): void {
  move(editor, document, direction, () => [$getNodeByKey(key)].filter((node) => node !== null))
}

function move(editor: LexicalEditor, document: OpenDocument, direction: Direction, $nodes: () => LexicalNode[]): void {
  const step = editor.read(() => {
    const lines = $readTops().flatMap((top) => top.lines)
    const places = $nodes().map((node) => lines.findIndex((line) => $holds(line, node))).filter((at) => at >= 0)
    if (places.length === 0) return null
    const [first, last] = [Math.min(...places), endOfGroup(lines, Math.max(...places))]
    if (direction === 'up') return first === 0 ? null : { first, count: last - first + 1, before: first - 1 }
    return last === lines.length - 1 ? null : { first, count: last - first + 1, before: endOfGroup(lines, last + 1) + 1 }
  })
  if (step) document.change((doc) => moveBlocks(doc, step.first, step.count, step.before))
}

function $holds(line: Line, node: LexicalNode): boolean {
  return line.node.is(node) || line.node.isParentOf(node)
}

/** A list item takes along those that stand under it, and a quote whose it is. */
function endOfGroup(lines: readonly Line[], at: number): number {
  const line = lines[at]!
  let end = at
  while (end + 1 < lines.length && goesWith(line, lines[end + 1]!)) end++
  return end
}

function goesWith(line: Line, next: Line): boolean {
  const isItem = ['bullet', 'number', 'check'].includes(line.type)
  return isItem ? next.indent > line.indent && ['bullet', 'number', 'check'].includes(next.type) : (line.type === 'quote' || line.type === 'pullquote') && next.type === 'attribution'
}
