import { $createCodeNode } from '@lexical/code'
import { $createLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $createLineBreakNode, $createParagraphNode, $createTextNode, type ElementNode, type LexicalNode } from 'lexical'
import { isListType, SOFT_BREAK, type Block, type ListType } from '@shared/model/block'
import { formatOf, styleOf } from './formats'
import { $createEmbedNode } from './nodes/embed-node'
import { $createKindNode, KINDS } from './nodes/kind-node'
import { $createNoteNode } from './nodes/note-node'
import { runsOf, type Run } from './runs'

/** One inline node to be: `key` is equal for two that would look and read the same. */
export interface Inline { key: string; text: string | null; format: number; style: string; $create: () => LexicalNode }

/** Blocks in the groups that are one child of the root each: a list with all it holds, or a single block. */
export function groupBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    const first = group?.[0]
    const joins = first && isListType(first.type) && isListType(block.type) && (block.type === first.type || (block.indent ?? 0) > 0)
    if (joins) group!.push(block)
    else groups.push([block])
  }
  return groups
}

/** The node for one group of {@link groupBlocks}. */
export function $createTop(group: readonly Block[]): LexicalNode {
  const [first] = group
  if (!first) return $createParagraphNode()
  if (first.embedId !== undefined) return $createEmbedNode(first.embedId)
  return isListType(first.type) ? $createList(group) : $fill($createElement(first), first)
}

function $createElement(block: Block): ElementNode {
  if (block.type === 'heading2') return $createHeadingNode('h2')
  if (block.type === 'heading3') return $createHeadingNode('h3')
  if (block.type === 'heading4') return $createHeadingNode('h4')
  if (block.type === 'quote') return $createQuoteNode()
  const kind = KINDS.find((each) => each === block.type)
  if (kind) return $createKindNode(kind)
  return block.type === 'code' ? $createCodeNode() : $createParagraphNode()
}

/** Flat items with indents as lists in lists; a level that nothing opened gets an item that only holds the list. */
function $createList(group: readonly Block[]): ListNode {
  const open: ListNode[] = []
  let root: ListNode | null = null
  for (const block of group) {
    const type = block.type as ListType
    const depth = block.indent ?? 0
    open.length = Math.min(open.length, depth + 1)
    if (depth > 0 && open[depth] && open[depth].getListType() !== type) open.length = depth
    while (open.length <= depth) {
      const list = $createListNode(type)
      const parent = open.at(-1)
      if (parent) parent.append($createListItemNode().append(list))
      root ??= list
      open.push(list)
    }
    const item = $createListItemNode()
    if (type === 'check') item.setChecked(block.checked === true)
    open[depth]!.append($fill(item, block))
  }
  return root!
}

function $fill<T extends ElementNode>(element: T, block: Block): T {
  for (const inline of describeInline(runsOf(block))) element.append(inline.$create())
  return element
}

/** Runs as the inline nodes they make, described before any is created; a link is one with all it holds. */
export function describeInline(runs: readonly Run[]): Inline[] {
  const inlines: Inline[] = []
  for (let at = 0; at < runs.length;) {
    const { link } = runs[at]!
    let end = at + 1
    while (link !== '' && end < runs.length && runs[end]!.link === link) end++
    const pieces = joinText(runs.slice(at, end)).map(describeRun)
    inlines.push(...(link === '' ? pieces : [describeLink(link, pieces)]))
    at = end
  }
  return inlines
}

/** Lexical joins neighbouring text of one format by itself; described apart, they would look like a difference. */
function joinText(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.marks && run.marks && last.lang === run.lang && String(last.marks) === String(run.marks)) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}

function describeRun(run: Run): Inline {
  if (run.note !== '') return { key: `note ${run.note}`, text: null, format: 0, style: '', $create: () => $createNoteNode(run.note) }
  if (run.text === SOFT_BREAK) return { key: 'break', text: null, format: 0, style: '', $create: $createLineBreakNode }
  const [format, style] = [formatOf(run.marks ?? []), styleOf(run.lang)]
  return { key: `text ${format} ${style} ${run.text}`, text: run.text, format, style, $create: () => $createTextNode(run.text).setFormat(format).setStyle(style) }
}

function describeLink(url: string, pieces: readonly Inline[]): Inline {
  return {
    key: `link ${JSON.stringify([url, pieces.map((piece) => piece.key)])}`, text: null, format: 0, style: '',
    $create: () => $createLinkNode(url).append(...pieces.map((piece) => piece.$create())),
  }
}
