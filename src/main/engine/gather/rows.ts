import { isAttribution, isPullquote } from '@shared/html/contexts'
import { BLOCK_TAGS, headingOf, levelOf, markOfTag } from '@shared/html/element-kinds'
import { MARKS, MAX_INDENT, SOFT_BREAK, type BlockType, type Mark, type Span } from '@shared/model/block'
import { isEl, type El, type Txt } from '@shared/html/html-tree'
import { attr, countWords, hasToken, textOf, tokensOf } from '@shared/html/tree-reading'

/** A link inside a row; `href` is as the page has it. */
export interface RowLink { el: El; text: string }

/**
 * One line of a page as a reader sees it: a heading, a paragraph, a list item, a picture. `el` is the element it stands
 * in, `level` the heading level (0 for text), `inside` the inline elements of it.
 */
export interface Row {
  el: El
  order: number
  level: number
  type: BlockType
  indent: number
  spans: Span[]
  text: string
  links: RowLink[]
  inside: El[]
  pictures: El[]
  /** A link around the whole block this row stands in ('card link'). */
  around: El | null
}

interface Context { type: BlockType; indent: number; level: number; marks: readonly Mark[]; link: El | null; around: El | null; pre: boolean }

const START: Context = { type: 'paragraph', indent: 0, level: 0, marks: [], link: null, around: null, pre: false }

/** The rows of a page, furniture left out, in reading order. */
export function readRows(root: El, skip: ReadonlySet<El>): Row[] {
  const reader = new RowReader(skip)
  reader.walk(root, START)
  reader.flush()
  return reader.rows
}

class RowReader {
  readonly rows: Row[] = []
  private row: Row | null = null
  /** The sibling before the node that is being read. */
  private before: El | Txt | undefined
  private readonly skip: ReadonlySet<El>
  private readonly blockHolders = new Map<El, boolean>()

  constructor(skip: ReadonlySet<El>) {
    this.skip = skip
  }

  walk(el: El, context: Context): void {
    if (this.skip.has(el) || el.tag === 'head') return
    if (el.tag === 'br') return this.lineBreak(el, context)
    if (el.tag === 'img' || el.tag === 'amp-img') return this.picture(el, context)
    const block = BLOCK_TAGS.has(el.tag) || isOwnLine(el) || followsItsLike(this.before, el)
    if (block) this.flush()
    const inner = this.contextOf(el, context)
    if (!block) this.note(el, inner)
    this.walkKids(el, inner)
    if (block) this.flush()
  }

  flush(): void {
    const { row } = this
    this.row = null
    if (row === null) return
    tidy(row)
    if (row.text !== '' || row.pictures.length > 0) this.rows.push(row)
  }

  // Two breaks in a row are how old pages and newsletters part paragraphs.
  private lineBreak(el: El, context: Context): void {
    const before = this.row?.spans.findLast((span) => span.text.trim() !== '' || span.text.includes(SOFT_BREAK))
    if (before !== undefined && /\u2028[ ]*$/u.test(before.text) && context.type !== 'code') this.flush()
    else if (this.row !== null) this.write(SOFT_BREAK, el, context)
  }

  private walkKids(el: El, context: Context): void {
    let before: El | Txt | undefined
    for (const kid of el.kids) {
      this.before = before
      if (isEl(kid)) this.walk(kid, context)
      else this.text(kid, el, context)
      before = kid
    }
  }

  private text(node: Txt, parent: El, context: Context): void {
    if (this.row === null && node.text.trim() === '') return
    const text = context.pre ? node.text.replaceAll('\n', SOFT_BREAK) : node.text.replace(/\s+/gu, ' ')
    this.write(text, parent, context)
  }

  private write(text: string, at: El, context: Context): void {
    const row = this.row ??= this.open(at, context)
    const marks = MARKS.filter((mark) => context.marks.includes(mark))
    const link = context.link === null ? '' : attr(context.link, 'href')
    row.spans.push({ text, ...(marks.length > 0 && { marks }), ...(link !== '' && { link }) })
    const last = row.links.at(-1)
    if (context.link === null) return
    if (last?.el === context.link) last.text += text
    else row.links.push({ el: context.link, text })
  }

  private open(at: El, context: Context): Row {
    let el = at
    while (!BLOCK_TAGS.has(el.tag) && el.parent !== null && !isOwnLine(el)) el = el.parent
    return { el, order: at.order, level: context.level, type: context.type, indent: context.indent, spans: [], text: '', links: [], inside: [], pictures: [], around: context.around }
  }

  private note(el: El, context: Context): void {
    if (['a', 'time', 'font', 'big'].includes(el.tag) || attr(el, 'class') !== '' || attr(el, 'itemprop') !== '' || attr(el, 'rel') !== '') {
      const row = this.row ??= this.open(el, context)
      row.inside.push(el)
    }
  }

  private picture(el: El, context: Context): void {
    const row = this.row ??= this.open(el, context)
    row.pictures.push(el)
  }

  private contextOf(el: El, context: Context): Context {
    const mark = markOfTag(el.tag)
    if (mark !== undefined) return { ...context, marks: [...context.marks, mark] }
    if (el.tag === 'a') return this.holdsBlocks(el) ? { ...context, around: el } : { ...context, link: el }
    // A paragraph inside a heading that already has its line: the heading was never closed.
    if (el.tag === 'p' && context.level > 0 && this.rows.at(-1)?.level === context.level) return { ...context, level: 0, type: 'paragraph' }
    const level = levelOf(el)
    if (level > 0) return { ...context, level, type: headingOf(level) }
    if (el.tag === 'pre') return { ...context, type: 'code', pre: true }
    return listContext(el, context)
  }

  private holdsBlocks(el: El): boolean {
    const known = this.blockHolders.get(el)
    if (known !== undefined) return known
    const holds = el.kids.some((kid) => isEl(kid) && (BLOCK_TAGS.has(kid.tag) || isOwnLine(kid) || this.holdsBlocks(kid)))
    this.blockHolders.set(el, holds)
    return holds
  }
}

function listContext(el: El, context: Context): Context {
  if (el.tag === 'blockquote' || (isPullquote(el) && BLOCK_TAGS.has(el.tag))) return { ...context, type: isPullquote(el) || context.type === 'pullquote' ? 'pullquote' : 'quote' }
  if ((context.type === 'quote' || context.type === 'pullquote') && isAttribution(el)) return { ...context, type: 'attribution' }
  const type = el.tag === 'ul' ? 'bullet' : el.tag === 'ol' ? 'number' : null
  if (type === null) return context
  const nested = context.type === 'bullet' || context.type === 'number'
  return { ...context, type, indent: nested ? Math.min(MAX_INDENT, context.indent + 1) : 0 }
}

// Inline elements that themes show as lines of their own.
function isOwnLine(el: El): boolean {
  if (el.tag !== 'span' && el.tag !== 'a' && el.tag !== 'strong' && el.tag !== 'font' && el.tag !== 'time') return el.tag.includes('-') && el.tag !== 'amp-img'
  if (el.tag === 'span' && el.parent?.tag === 'li' && hasToken(el, /^title$/u)) return true
  return /display\s*:\s*(?:block|flex|grid)/iu.test(attr(el, 'style')) || (el.tag === 'a' || el.tag === 'span') && tokensOf(el).some((token) => ROW_NAMES.test(token))
}

// Two long links or spans with nothing between them, not even a space, are lines of their own, or words would run together.
function followsItsLike(before: El | Txt | undefined, el: El): boolean {
  if ((el.tag !== 'a' && el.tag !== 'span') || before === undefined || !isEl(before) || before.tag !== el.tag) return false
  return countWords(textOf(before)) >= 3 && countWords(textOf(el)) >= 3
}

const ROW_NAMES = /^(?:.*[-_])?(?:headline|hed|entry-title|post-title|p-name|story-title|article-title|card-title|card__title|more-link|read-?more|moretag|excerpt|summary|dek|standfirst)$/u

// Ends of the row carry no space and no breaks; inside, white space is single.
function tidy(row: Row): void {
  const spans: Span[] = []
  for (const span of row.type === 'code' ? row.spans : collapse(row.spans)) {
    const before = spans.at(-1)
    if (before !== undefined && sameLooks(before, span)) before.text += span.text
    else if (span.text !== '') spans.push({ ...span })
  }
  row.spans = trimEnds(spans)
  row.text = row.spans.map((span) => span.text).join('').replaceAll(SOFT_BREAK, ' ').replace(/\s+/gu, ' ').trim()
}

function collapse(spans: readonly Span[]): Span[] {
  let before = ' '
  return spans.map((span) => {
    const single = span.text.replace(/ ?\u2028 ?/gu, SOFT_BREAK)
    const text = /\s$/u.test(before) ? single.replace(/^ +/u, '') : single
    before = text === '' ? before : text.slice(-1)
    return { ...span, text }
  })
}

/** Spans without white space at either end of the whole. */
export function trimEnds(spans: readonly Span[]): Span[] {
  const kept = spans.map((span) => ({ ...span }))
  while (kept[0] !== undefined && kept[0].text.trim() === '') kept.shift()
  while (kept.at(-1)?.text.trim() === '') kept.pop()
  const first = kept[0]
  const last = kept.at(-1)
  if (first !== undefined) first.text = first.text.trimStart()
  if (last !== undefined) last.text = last.text.trimEnd()
  return kept
}

function sameLooks(one: Span, two: Span): boolean {
  return one.link === two.link && (one.marks ?? []).join() === (two.marks ?? []).join()
}
