import { SOFT_BREAK, type Block, type Span } from '@shared/model/block'
import { isQuote } from './receipt'
import { countWords } from './tree-reading'
import { joined } from './spans'

const DASH = /^[\s\u2028]*(?:[—–―]|--+|~\s)\s*/u
const MOST_WORDS = 25
/** After a quote's end a line must be shorter to be whose it is: dialogue begins with a dash as well. */
const MOST_WORDS_BELOW = 15

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/**
 * Finds in the blocks of one quote, from `start` on, whose it is: what names itself so loses its dash, else a last line that
 * begins with one is it. Answers the last block of the quote's own words.
 */
export function settleQuote(blocks: Block[], start: number): Block | undefined {
  const own = blocks.slice(start)
  for (const block of own) if (block.type === 'attribution') block.spans = withoutDash(block.spans)
  const last = own.at(-1)
  if (last && isQuote(last)) {
    if (isDashed(last.spans, MOST_WORDS) && own.filter(isQuote).length > 1) Object.assign(last, { type: 'attribution', spans: withoutDash(last.spans) })
    else splitLastLine(blocks, last)
  }
  return own.findLast(isQuote)
}

/**
 * Settles what stands beside quotes: a short paragraph after one that begins with a dash says whose it is, as does the
 * address a quote gives for itself where nothing visible does; an attribution of nothing is a paragraph.
 */
export function settleQuotes(blocks: readonly Block[], sources: ReadonlyMap<Block, string>): Block[] {
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    const follows = before !== undefined && isQuote(before)
    if (block.type === 'attribution' && !follows) block.type = 'paragraph'
    const isWhose = block.type === 'paragraph' && follows && isDashed(block.spans, MOST_WORDS_BELOW) && !/[.?!…]\s*$/u.test(textOf(block.spans))
    if (isWhose) block.type = 'attribution'
    if (block.type === 'attribution') block.spans = withoutDash(block.spans)
  })
  return blocks.flatMap((block, at) => {
    const source = sources.get(block)
    const next = blocks[at + 1]
    if (source === undefined) return [block]
    if (next?.type === 'attribution') return linkTo(next, source), [block]
    return [block, { type: 'attribution' as const, spans: [{ text: source.replace(/^https?:\/\/(?:www\.)?|[/?#].*$/giu, ''), link: source }] }]
  })
}

function linkTo(attribution: Block, source: string): void {
  if (!attribution.spans.some(({ link }) => link !== undefined)) attribution.spans = attribution.spans.map((span) => (span.note === undefined ? { ...span, link: source } : span))
}

function isDashed(spans: readonly Span[], most: number): boolean {
  const text = textOf(spans)
  return DASH.test(text) && /[\p{L}\p{N}]/u.test(text) && countWords(text) <= most
}

function splitLastLine(blocks: Block[], last: Block): void {
  const at = last.spans.findLastIndex(({ text }) => text.includes(SOFT_BREAK))
  const span = last.spans[at]
  if (!span) return
  const cut = span.text.lastIndexOf(SOFT_BREAK)
  const below = joined([{ ...span, text: span.text.slice(cut + 1) }, ...last.spans.slice(at + 1)])
  if (!isDashed(below, MOST_WORDS)) return
  last.spans = joined([...last.spans.slice(0, at), { ...span, text: span.text.slice(0, cut) }])
  blocks.push({ type: 'attribution', spans: withoutDash(below) })
}

function withoutDash(spans: readonly Span[]): Span[] {
  const [first, ...rest] = spans
  if (!first || first.note !== undefined) return [...spans]
  const cut = joined([{ ...first, text: first.text.replace(DASH, '') }, ...rest])
  const [begin, ...others] = cut
  return begin && begin.note === undefined ? joined([{ ...begin, text: begin.text.trimStart() }, ...others]) : cut
}
