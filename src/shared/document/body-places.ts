import { MAX_INDENT, isListType, type Block, type Span } from '@shared/model/block'
import { appendSpan } from './flat-text'

/**
 * A stretch of a body by two places in its flat text as it is shown: each block is one character that opens it and then
 * its text, so the first place in the first block is 1. An embed's text is one character.
 */
export interface Stretch { from: number; to: number }

interface Place { at: number; offset: number }

const isEmbed = ({ type }: Block): boolean => type === 'embed'
const sizeOf = (block: Block): number => (isEmbed(block) ? 1 : block.spans.reduce((size, { text }) => size + text.length, 0))

function placeAt(body: readonly Block[], flat: number): Place {
  let start = 0
  for (const [at, block] of body.entries()) {
    const size = sizeOf(block)
    if (flat <= start + 1 + size || at === body.length - 1) return { at, offset: Math.max(0, Math.min(size, flat - start - 1)) }
    start += 1 + size
  }
  return { at: 0, offset: 0 }
}

function cutSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const cut: Span[] = []
  let start = 0
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') appendSpan(cut, { ...span, text })
    start += span.text.length
  }
  return cut
}

/** A piece of a body; `inline` says it lies inside one block and goes on in whatever it is put into. */
export interface Piece { blocks: Block[]; inline: boolean }

/** What stands in a stretch of a body. */
export function cutOut(body: readonly Block[], { from, to }: Stretch): Piece {
  const [start, end] = [placeAt(body, from), placeAt(body, to)]
  const blocks = body.slice(start.at, end.at + 1).map((block, at, all) => {
    const [first, last] = [at === 0 ? start.offset : 0, at === all.length - 1 ? end.offset : sizeOf(block)]
    return isEmbed(block) ? (last > first ? block : null) : { ...block, spans: cutSpans(block.spans, first, last) }
  }).filter((block) => block !== null)
  const [only] = blocks
  return { blocks, inline: start.at === end.at && only !== undefined && !isEmbed(only) && sizeOf(only) < sizeOf(body[start.at]!) }
}

/**
 * A body with a piece in place of a stretch, and where the caret stands behind it. Running text goes on in the block it is
 * put into; anything else has blocks of its own, and what stood around it keeps its kind. The piece's embeds have ids.
 */
export function putInto(body: readonly Block[], { from, to }: Stretch, piece: Piece): { blocks: Block[]; caret: number } {
  const [start, end] = [placeAt(body, from), placeAt(body, to)]
  const [first, last] = [body[start.at], body[end.at]]
  const left = first && !isEmbed(first) ? { ...first, spans: cutSpans(first.spans, 0, start.offset) } : null
  const right = last && !isEmbed(last) ? { ...last, spans: cutSpans(last.spans, end.offset, Infinity) } : null
  const before = [...body.slice(0, start.at), ...(first && isEmbed(first) && start.offset > 0 ? [first] : [])]
  const after = [...(last && isEmbed(last) && end.offset === 0 ? [last] : []), ...body.slice(end.at + 1)]
  const inserted = closeRight(left ? joinLeft(left, right, piece) : { blocks: piece.blocks, isOpen: false }, right)
  const closing = inserted.blocks.at(-1)
  if (closing && isEmbed(closing) && after.length === 0) inserted.blocks.push({ type: 'paragraph', spans: [] })
  return { blocks: [...before, ...inserted.blocks, ...after], caret: lengthOf(before) + inserted.caret }
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((length, block) => length + 1 + sizeOf(block), 0)

/** Blocks that have been put in; `isOpen` says that they end in the block they were put into, which goes on behind them. */
interface Put { blocks: readonly Block[]; isOpen: boolean }

function joinLeft(left: Block, right: Block | null, { blocks, inline }: Piece): Put {
  const [first, ...more] = nested(blocks, left)
  if (!first) return { blocks: [left], isOpen: true }
  const isText = first.type === 'paragraph' || inline || (more.length === 0 && first.type === left.type)
  const isEmpty = sizeOf(left) === 0
  // A heading put into a sentence is its words.
  const goesOn = !isEmbed(first) && (isText || (more.length === 0 && first.type.startsWith('heading') && !(isEmpty && sizeOf(right ?? left) === 0)))
  if (goesOn && !(isEmpty && more.length > 0)) return { blocks: [{ ...left, spans: joinSpans(left.spans, first.spans) }, ...more], isOpen: more.length === 0 }
  return { blocks: [...(isEmpty ? [] : [left]), first, ...more], isOpen: false }
}

/** List items put into a list stand as deep as the item they are put into. */
function nested(blocks: readonly Block[], { type, indent = 0 }: Block): Block[] {
  if (indent === 0 || !isListType(type)) return [...blocks]
  return blocks.map((block) => (isListType(block.type) ? { ...block, indent: Math.min(MAX_INDENT, (block.indent ?? 0) + indent) } : block))
}

/** The rest of the block behind a piece goes on in its last block, or stands on its own; the caret is where they meet. */
function closeRight({ blocks, isOpen }: Put, right: Block | null): { blocks: Block[]; caret: number } {
  const last = blocks.at(-1)
  const isText = last !== undefined && !isEmbed(last)
  const caret = lengthOf(blocks) + (isText ? 0 : 1)
  if (!right || sizeOf(right) === 0) return { blocks: [...blocks], caret }
  if (isText && (isOpen || (last.type === 'paragraph' && right.type === 'paragraph'))) return { blocks: [...blocks.slice(0, -1), { ...last, spans: joinSpans(last.spans, right.spans) }], caret }
  return { blocks: [...blocks, right], caret }
}

function joinSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...a, ...b]) appendSpan(joined, span)
  return joined
}

/** How the text right before a place looks, which plain text put there takes on; a link is not gone on with. */
export function looksAt(body: readonly Block[], flat: number): Pick<Span, 'marks' | 'lang'> {
  const { at, offset } = placeAt(body, flat)
  const before = body[at] && !isEmbed(body[at]) ? cutSpans(body[at].spans, 0, offset).at(-1) : undefined
  return { ...(before?.marks && { marks: before.marks }), ...(before?.lang !== undefined && { lang: before.lang }) }
}
