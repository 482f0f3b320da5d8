import { $isLinkNode } from '@lexical/link'
import { $isListItemNode } from '@lexical/list'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTabNode, $isTextNode, type LexicalNode } from 'lexical'
import type { Block } from '@shared/model/block'
import { $createTop, describeInline, groupBlocks, type Inline } from './blocks-to-lexical'
import { $blockOf, $readTops, type Line, type Top } from './lexical-to-blocks'
import { $isNoteNode } from './nodes/note-node'
import { normaliseBlocks, runsOf } from './runs'

/**
 * Makes the editor show these blocks and touches only what differs: equal blocks at the beginning and the end keep
 * their nodes and DOM, and in a changed block the unchanged inline nodes do. The selection is the caller's to keep.
 */
export function $showBlocks(wanted: readonly Block[]): void {
  const groups = groupBlocks(normaliseBlocks(wanted.length > 0 ? wanted : [{ type: 'paragraph', spans: [] }]))
  const tops = $readTops()
  const [start, end] = commonEnds(tops, groups, (top, group) => !top.odd && sameBlocks(top.lines.map($blockOf), group))
  const [had, wants] = [tops.slice(start, tops.length - end), groups.slice(start, groups.length - end)]
  const shared = Math.min(had.length, wants.length)
  for (let at = 0; at < shared; at++) $patchTop(had[at]!, wants[at]!)
  $getRoot().splice(start + shared, had.length - shared, wants.slice(shared).map($createTop))
}

function $patchTop(top: Top, group: readonly Block[]): void {
  const inPlace = !top.odd && top.lines.length === group.length
    && top.lines.every((line, at) => line.type === group[at]!.type && line.indent === (group[at]!.indent ?? 0) && line.embedId === group[at]!.embedId)
  if (inPlace) top.lines.forEach((line, at) => $patchLine(line, group[at]!))
  else top.node.replace($createTop(group))
}

function $patchLine(line: Line, block: Block): void {
  if (!$isElementNode(line.node)) return
  if ($isListItemNode(line.node) && block.type === 'check' && line.checked !== (block.checked === true)) line.node.setChecked(block.checked === true)
  const wanted = describeInline(runsOf(block))
  const had = line.inline.map((node) => ({ node, key: $keyOf(node) }))
  const [start, end] = commonEnds(had, wanted, (a, b) => a.key === b.key)
  const old = had.slice(start, had.length - end)
  const fresh = wanted.slice(start, wanted.length - end)
  if (old.length === 1 && fresh.length === 1 && $retext(old[0]!.node, fresh[0]!)) return
  line.node.splice(start, old.length, fresh.map((inline) => inline.$create()))
}

/** Changing a text node's text keeps its element on the screen, and with it the spelling marks and the scroll place. */
function $retext(node: LexicalNode, { text, format, style }: Inline): boolean {
  if (text === null || !$isTextNode(node) || $isTabNode(node)) return false
  node.setTextContent(text).setFormat(format).setStyle(style)
  return true
}

/** The key {@link describeInline} would give a node that reads the same. */
function $keyOf(node: LexicalNode): string {
  if ($isLineBreakNode(node)) return 'break'
  if ($isTextNode(node)) return `text ${node.getFormat()} ${node.getStyle()} ${node.getTextContent()}`
  if ($isNoteNode(node)) return `note ${node.getNote()}`
  return $isLinkNode(node) ? `link ${JSON.stringify([node.getURL(), node.getChildren().map($keyOf)])}` : node.getKey()
}

function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}

function commonEnds<A, B>(a: readonly A[], b: readonly B[], same: (a: A, b: B) => boolean): [number, number] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && same(a[start]!, b[start]!)) start++
  let end = 0
  while (end < shorter - start && same(a[a.length - 1 - end]!, b[b.length - 1 - end]!)) end++
  return [start, end]
}
