import {
  $createRangeSelection, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, $setSelection, type ElementNode,
  type LexicalNode, type PointType,
} from 'lexical'
import type { Line, Top } from './lexical-to-blocks'

/**
 * A selection as two places in the flat body: each line is one character that opens it and then its text, so the
 * first place in the first line is 1.
 */
export interface FlatSelection { anchor: number; focus: number }

/** The editor's selection, null when there is none (or not one of text). */
export function $readSelection(tops: readonly Top[]): FlatSelection | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const lines = tops.flatMap((top) => top.lines)
  return { anchor: $offsetOf(lines, selection.anchor), focus: $offsetOf(lines, selection.focus) }
}

/** Puts the selection there, as near as the text allows; pending formatting (bold for the next letter) stays. */
export function $setFlatSelection(tops: readonly Top[], { anchor, focus }: FlatSelection): void {
  const lines = tops.flatMap((top) => top.lines)
  const before = $getSelection()
  const selection = $createRangeSelection()
  $setPoint(lines, selection.anchor, anchor)
  $setPoint(lines, selection.focus, focus)
  if ($isRangeSelection(before)) selection.setFormat(before.format)
  $setSelection(selection)
}

function $offsetOf(lines: readonly Line[], point: PointType): number {
  const around = new Set<string>()
  for (let node: LexicalNode | null = point.getNode(); node; node = node.getParent()) around.add(node.getKey())
  let start = 0
  for (const line of lines) {
    if (around.has(line.node.getKey())) {
      const within = $within(line, point)
      if (within !== null) return start + 1 + within
    }
    start += 1 + $size(line)
  }
  return $offsetOfGap(lines, point)
}

/** A point between blocks: the beginning of the line after it, or the end of everything. */
function $offsetOfGap(lines: readonly Line[], point: PointType): number {
  const node = point.getNode()
  const after = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
  let start = 0
  for (const line of lines) {
    if (after && (after.is(line.node) || after.isParentOf(line.node))) return start + 1
    start += 1 + $size(line)
  }
  return start
}

/** How many characters of the flat text a line has, its opening one left out. */
export function $size(line: Line): number {
  return (line.size ??= line.embedId !== undefined ? 1 : line.inline.reduce((size, node) => size + node.getTextContentSize(), 0))
}

function $within(line: Line, point: PointType): number | null {
  let size = 0
  const visit = (parent: LexicalNode, children: readonly LexicalNode[], first: number): boolean => {
    for (const [at, child] of children.entries()) {
      if (point.type === 'element' && point.key === parent.getKey() && point.offset <= first + at) return true
      if (point.type === 'text' && point.key === child.getKey()) {
        size += point.offset
        return true
      }
      if ($isElementNode(child)) {
        if (visit(child, child.getChildren(), 0)) return true
      } else size += child.getTextContentSize()
    }
    return point.key === parent.getKey()
  }
  return visit(line.node, line.inline, line.inline[0]?.getIndexWithinParent() ?? 0) ? size : null
}

function $setPoint(lines: readonly Line[], point: PointType, offset: number): void {
  let start = 0
  for (const [at, line] of lines.entries()) {
    const size = $size(line)
    if (offset <= start + 1 + size || at === lines.length - 1) {
      return $setPointIn(line, point, Math.max(0, Math.min(size, offset - start - 1)))
    }
    start += 1 + size
  }
}

function $setPointIn(line: Line, point: PointType, offset: number): void {
  // There is no place inside an embed: a point is before it or after it, which is where the next line begins.
  if (line.embedId !== undefined) return point.set(line.node.getParentOrThrow().getKey(), line.node.getIndexWithinParent() + offset, 'element')
  let left = offset
  const visit = (parent: ElementNode, children: readonly LexicalNode[]): boolean => {
    for (const child of children) {
      const size = child.getTextContentSize()
      if ($isTextNode(child) && left <= size) return set(child.getKey(), left, 'text')
      if ($isElementNode(child)) {
        if (left > size) left -= size
        else if (visit(child, child.getChildren())) return true
        continue
      }
      if (left === 0) return set(parent.getKey(), child.getIndexWithinParent(), 'element')
      left -= size
    }
    return false
  }
  const set = (key: string, at: number, type: 'text' | 'element'): boolean => {
    point.set(key, at, type)
    return true
  }
  if ($isElementNode(line.node) && !visit(line.node, line.inline)) set(line.node.getKey(), line.node.getChildrenSize(), 'element')
}
