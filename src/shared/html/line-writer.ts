import { isListType, MARKS, PLACEHOLDER, SOFT_BREAK, type Block, type Mark, type Span, type TextBlockType } from '@shared/model/block'
import type { Embed } from '@shared/model/embed'
import { appendSpan } from '@shared/document/flat-text'
import type { El } from './html-tree'
import { joined } from './spans'

/** What the text that is read now belongs to and how it looks. */
export interface Context {
  block: TextBlockType
  indent: number
  checked: boolean
  marks: readonly Mark[]
  link: string
  lang: string
  /** White space and line ends count. */
  pre: boolean
  /** Inside somebody's words. */
  quoted: boolean
  /** The list item this stands in, all of which is one block. */
  item: El | null
}

// The object sign is the model's own; zero-width spaces, soft hyphens and overrides of direction are no part of words.
const UNWANTED = /[\ufffc\u00ad\u200b\u2060\ufeff\u202d\u202e]/gu
// A space that may not break is kept where typography asks for one; word processors put it anywhere.
const IDLE_NBSP = /(?<![«\d])\u00a0(?![;:!?»%€°])|(?<=\d)\u00a0(?!\d|[;:!?»%€°]|\p{L}{1,3}(?!\p{L}))|(?<=[ \u2028])\u00a0|\u00a0(?=[ \u2028]|$)/gu

/** Collects text as blocks: white space as a reader sees it, nothing empty, a list item one block. */
export class LineWriter {
  readonly blocks: Block[] = []
  private line: { block: Block; context: Context } | null = null
  private readonly items = new WeakMap<El, Block>()

  text(raw: string, context: Context): void {
    const clean = raw.replace(UNWANTED, '')
    const text = context.pre ? clean.replace(/\r\n?|\n/gu, SOFT_BREAK) : clean.replace(/[\t\n\r\f \u2028\u2029]+/gu, ' ')
    if (text === '' || (!this.line && !context.pre && text.trim() === '')) return
    this.add({ text, ...looksOf(context) }, context)
  }

  /** Two breaks in a row are how mails and old pages part paragraphs. */
  lineBreak(context: Context): void {
    if (!this.line) return
    if (!context.pre && endsInBreak(this.line.block.spans)) this.flush()
    else this.add({ text: SOFT_BREAK, ...looksOf(context) }, context)
  }

  note(note: string, noteText: string, context: Context): void {
    this.add({ text: PLACEHOLDER, note, noteText }, context)
  }

  /** Forgets a line that is a dash and nothing else yet: what it leads in has a block of its own. */
  dropDash(): void {
    if (this.line && /^[\s\u2028—–―-]*$/u.test(this.line.block.spans.map(({ text }) => text).join(''))) this.line = null
  }

  embed(embed: Embed): void {
    this.flush()
    this.blocks.push({ type: 'embed', spans: [], embed })
  }

  /** Ends the line that is written; answers its block where it said something. */
  flush(): Block | null {
    const { line } = this
    this.line = null
    if (!line) return null
    const { block, context } = line
    tidy(block, context)
    if (block.spans.length === 0) return null
    const before = context.item && this.items.get(context.item)
    if (before && before === this.blocks.at(-1)) {
      for (const span of [{ text: SOFT_BREAK }, ...block.spans]) appendSpan(before.spans, span)
      return before
    }
    if (context.item) this.items.set(context.item, block)
    this.blocks.push(block)
    return block
  }

  private add(span: Span, context: Context): void {
    this.line ??= { block: open(context), context }
    appendSpan(this.line.block.spans, span)
  }
}

function endsInBreak(spans: readonly Span[]): boolean {
  return /\u2028[ \u00a0]*$/u.test(spans.slice(-3).map(({ text }) => text.slice(-30)).join(''))
}

function open({ block: type, indent, checked }: Context): Block {
  return { type, spans: [], ...(isListType(type) && indent > 0 && { indent }), ...(type === 'check' && checked && { checked }) }
}

function looksOf({ marks, link, lang }: Context): Partial<Span> {
  const kept = MARKS.filter((mark) => marks.includes(mark))
  return { ...(kept.length > 0 && { marks: kept }), ...(link !== '' && { link }), ...(lang !== '' && { lang }) }
}

function tidy(block: Block, { pre }: Context): void {
  if (pre) block.spans = trimmed(block.spans, /^\u2028+/u, /[\s\u2028]+$/u)
  else block.spans = trimmed(collapsed(withoutIdleSpaces(block.spans)), /^[\s\u2028]+/u, /[\s\u2028]+$/u)
  if (block.type === 'code') block.spans = plain(block.spans)
  // A heading is bold by itself.
  const isBold = (span: Span): boolean => span.note !== undefined || span.text.trim() === '' || span.marks?.includes('bold') === true
  if (block.type.startsWith('heading') && block.spans.every(isBold)) block.spans = withoutMark(block.spans, 'bold')
}

function withoutIdleSpaces(spans: readonly Span[]): Span[] {
  const whole = spans.map(({ text }) => text).join('')
  if (!whole.includes('\u00a0')) return [...spans]
  const spaced = whole.replace(IDLE_NBSP, ' ')
  let at = 0
  return spans.map((span) => ({ ...span, text: spaced.slice(at, at += span.text.length) }))
}

/** No two spaces in a row, none beside a break. */
function collapsed(spans: readonly Span[]): Span[] {
  let before = ' '
  const single = spans.map((span) => {
    const text = span.text.replace(/ {2,}/gu, ' ').replace(/ ?\u2028 ?/gu, SOFT_BREAK)
    const kept = /[ \u2028]$/u.test(before) && text.startsWith(' ') ? text.slice(1) : text
    before = kept === '' ? before : kept
    return { ...span, text: kept }
  })
  let after = ''
  return joined(single.toReversed().map((span) => {
    const text = after.startsWith(SOFT_BREAK) ? span.text.replace(/ $/u, '') : span.text
    after = text === '' ? after : text
    return { ...span, text }
  }).toReversed())
}

function trimmed(spans: readonly Span[], start: RegExp, end: RegExp): Span[] {
  const kept = spans.map((span) => ({ ...span }))
  while (kept[0] && kept[0].note === undefined && (kept[0].text = kept[0].text.replace(start, '')) === '') kept.shift()
  for (let last = kept.at(-1); last && last.note === undefined && (last.text = last.text.replace(end, '')) === ''; last = kept.at(-1)) kept.pop()
  return joined(kept)
}

function plain(spans: readonly Span[]): Span[] {
  return joined(spans.map(({ text, note, noteText }) => ({ text, ...(note !== undefined && { note }), ...(noteText !== undefined && { noteText }) })))
}

function withoutMark(spans: readonly Span[], mark: Mark): Span[] {
  return joined(spans.map(({ marks = [], ...span }) => {
    const kept = marks.filter((each) => each !== mark)
    return { ...span, ...(kept.length > 0 && { marks: kept }) }
  }))
}
