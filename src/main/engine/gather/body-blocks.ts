import { settleQuote, settleQuotes } from '@shared/html/attributions'
import { isQuote } from '@shared/html/receipt'
import { SOFT_BREAK, type Block, type Span } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import type { Links } from './links'
import { isFurnitureText, isMoreText, startsWithMore, withoutMoreTail } from './phrases'
import { trimEnds, type Row } from './rows'
import { textOf } from '@shared/html/tree-reading'

/** Rows as an article's blocks: text, marks and safe links only, nothing else of the page gets through. */
export function toBlocks(rows: readonly Row[], links: Links, ownLink: string): Block[] {
  const blocks = rows.map((row) => toBlock(row, links, ownLink)).filter((block) => block.spans.length > 0)
  return settleQuotes(settleLastLines(blocks), new Map())
}

/** Each quote as pasting has it: what ends it with a dash is whose it is. */
function settleLastLines(blocks: readonly Block[]): Block[] {
  const settled: Block[] = []
  let start = -1
  for (const block of blocks) {
    if (start >= 0 && !isQuote(block) && block.type !== 'attribution') {
      settleQuote(settled, start)
      start = -1
    }
    if (start < 0 && isQuote(block)) start = settled.length
    settled.push(block)
  }
  if (start >= 0) settleQuote(settled, start)
  return settled
}

function toBlock(row: Row, links: Links, ownLink: string): Block {
  const spans = row.spans.map((span) => toSpan(span, links, ownLink))
  const listed = row.type === 'bullet' || row.type === 'number'
  return { type: row.type, ...(listed && row.indent > 0 && { indent: row.indent }), spans: merge(spans) }
}

// A story's text is often one link to the story: that link is the article's own, not a part of its text.
function toSpan(span: Span, links: Links, ownLink: string): Span {
  const href = span.link ?? ''
  const link = /^mailto:/iu.test(href) ? safeLink(href) : links.resolve(href)
  return { text: span.text, ...(span.marks !== undefined && { marks: span.marks }), ...(link !== '' && link !== ownLink && { link }) }
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const before = merged.at(-1)
    if (before !== undefined && before.link === span.link && (before.marks ?? []).join() === (span.marks ?? []).join()) before.text += span.text
    else if (span.text !== '') merged.push({ ...span })
  }
  return merged
}

/** The row without the 'Read more' at its end: a link that only says so, or '-more-' and its like as text. */
export function withoutMore(row: Row, links: Links, ownLink: string): Row {
  let spans = cutInlineMore(row)
  for (let last = spans.at(-1); last !== undefined && spans.length > 1 && isMoreSpan(last, links, ownLink); last = spans.at(-1)) spans = trimEnds(spans.slice(0, -1))
  const end = spans.at(-1)
  if (end !== undefined) {
    const cut = withoutMoreTail(end.text)
    if (cut !== end.text) spans = trimEnds([...spans.slice(0, -1), { ...end, text: cut }])
  }
  if (spans === row.spans) return row
  return { ...row, spans, text: spans.map((span) => span.text).join('').replaceAll(SOFT_BREAK, ' ').replace(/\s+/gu, ' ').trim() }
}

// 'Mehr…' at the end in an element of its own, where the whole text is one link.
function cutInlineMore(row: Row): Span[] {
  const last = row.spans.at(-1)
  const more = row.inside.map(textOf).findLast((text) => text !== '' && text !== row.text && isMoreText(text) && last?.text.endsWith(text))
  if (last === undefined || more === undefined || last.text.length <= more.length) return row.spans
  return trimEnds([...row.spans.slice(0, -1), { ...last, text: last.text.slice(0, -more.length) }])
}

function isMoreSpan(span: Span, links: Links, ownLink: string): boolean {
  const text = span.text.trim()
  if (text === '') return true
  if (span.link === undefined) return /^[[\](){}→»›|]+$/u.test(text) || (isMoreText(text) && /[-–—([→»]/u.test(text))
  const own = ownLink !== '' && links.resolve(span.link) === ownLink
  return isMoreText(text) || startsWithMore(text) || isFurnitureText(text) || (own && (text.split(' ').length <= 4 || /^\W*[.…]/u.test(text)) && !/[\p{L}\p{N}]{2,}[.!?]$/u.test(text))
}
