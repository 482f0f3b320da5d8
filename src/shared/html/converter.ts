import type { Block } from '@shared/model/block'
import { settleQuote, settleQuotes } from './attributions'
import { contextIn, isAttribution, isCallout, isPullquote, isQuotation } from './contexts'
import { createStyles, isHidden, lookOf } from './css'
import { BLOCK_TAGS } from './element-kinds'
import { embeddedIn } from './embedded'
import { walkFigure, walkImage, walkMedia } from './figures'
import { findNotes, type Notes } from './footnotes'
import { isEl, type El, type Page } from './html-tree'
import { itemIn, markerOf, withoutTick, wordItemIn } from './list-items'
import { LineWriter, type Context } from './line-writer'
import { createLooks } from './looks'
import { isQuote, type DroppedKind } from './receipt'
import { resolveLink, unwrapLink } from './resolve-link'
import { attr, hasToken, textOf } from './tree-reading'
import { walkTable } from './walk-table'
import type { Walker } from './walker'

const SKIPPED = new Set(['head', 'meta', 'link', 'base', 'rp', 'wbr', 'source', 'track', 'param', 'col', 'colgroup'])
const UNSEEN = /^(?:screen-reader-text|sr-only|visually-?hidden|mw-editsection|mw-empty-elt|headerlink|anchorjs-link|mso-comment-reference)$/u
const LONGEST_ATTRIBUTION = 300
/** How often a cite may be asked whether anything follows it: a page of nothing else must end, too. */
const MOST_LOOKS_AHEAD = 100_000

/** Walks a page once, and writes what an article may hold of it. */
export class Converter implements Walker {
  writer = new LineWriter()
  readonly base: string
  readonly dropped = new Map<DroppedKind, number>()
  /** How many quotes there were, however many paragraphs each has. */
  quotes = 0
  private readonly styles: ReturnType<typeof createStyles>
  private readonly notes: Notes
  private readonly looks = createLooks()
  private readonly sources = new Map<Block, string>()
  private noted = 0
  private lookedAhead = 0

  constructor(page: Page) {
    this.styles = createStyles(page.sheet)
    this.notes = findNotes(page)
    this.base = resolveLink(attr(page.all.find(({ tag }) => tag === 'base') ?? page.root, 'href'), '')
  }

  /** The blocks, once everything is walked. */
  finish(): Block[] {
    this.writer.flush()
    this.drop('style', this.looks.count())
    return settleQuotes(this.writer.blocks, this.sources)
  }

  drop(kind: DroppedKind, count = 1): void {
    if (count > 0) this.dropped.set(kind, (this.dropped.get(kind) ?? 0) + count)
  }

  walk(el: El, context: Context): void {
    if (this.isLeftOut(el)) return
    const note = this.notes.texts.get(el)
    if (note !== undefined) return this.writer.note(`n${++this.noted}`, note, context)
    const style = this.styles(el)
    this.looks.see(lookOf(el, style), el)
    if (this.walkSpecial(el, context) || this.walkKind(el, context)) return
    const inner = contextIn(el, style, context)
    const item = wordItemIn(el, style, inner, (each) => this.isMarker(each)) ?? inner
    if (BLOCK_TAGS.has(el.tag) || style.get('display') === 'block') this.block(el, item)
    else this.walkKids(el, item)
  }

  walkKids(el: El, context: Context): void {
    for (const kid of el.kids) {
      if (isEl(kid)) this.walk(kid, context)
      else this.writer.text(kid.text, context)
    }
  }

  block(el: El, context: Context): void {
    this.writer.flush()
    this.walkKids(el, context)
    this.writer.flush()
  }

  private isLeftOut(el: El): boolean {
    if (SKIPPED.has(el.tag) || this.notes.aside.has(el) || this.isMarker(el)) return true
    const style = this.styles(el)
    const part = style.get('mso-element') ?? ''
    if (part === 'comment') this.drop('comment')
    if (part === 'comment-list') this.drop('comment', el.kids.filter((kid) => isEl(kid) && this.styles(kid).get('mso-element') === 'comment').length)
    if (part.startsWith('comment') || hasToken(el, UNSEEN)) return true
    if (!isHidden(el, style)) return false
    if (textOf(el) !== '') this.drop('hidden part')
    return true
  }

  /** The number or point Word writes into a list item. */
  private isMarker(el: El): boolean {
    return this.styles(el).get('mso-list') === 'ignore'
  }

  /** Elements that are more than their text, by name; false for any other. */
  private walkSpecial(el: El, context: Context): boolean {
    switch (el.tag) {
      case 'br': this.writer.lineBreak(context); return true
      case 'hr': this.writer.embed({ kind: 'divider' }); return true
      case 'img': case 'amp-img': walkImage(this, el, context); return true
      case 'input': this.drop('form field', /^(?:checkbox|hidden)$/iu.test(attr(el, 'type')) ? 0 : 1); return true
      case 'iframe': case 'video': case 'audio': walkMedia(this, el, context); return true
      case 'table': return walkTable(this, el, context)
      case 'pre': this.block(el, { ...context, pre: true, ...(!context.quoted && { block: 'code' }) }); return true
      case 'q': this.within('“', '”', el, context, /^["“„«‘'‹]/u); return true
      case 'rt': this.within('(', ')', el, context, /^[(（]/u); return true
      case 'a': return this.walkLink(el, context)
      case 'li': this.walkItem(el, context); return true
      default: return false
    }
  }

  /** Elements that are more than their text, by what they say of themselves. */
  private walkKind(el: El, context: Context): boolean {
    const embed = context.quoted ? null : attr(el, 'role') === 'separator' ? { kind: 'divider' as const } : embeddedIn(el, this.base)
    if (embed) this.writer.embed(embed)
    else if (isQuotation(el) && (el.tag === 'blockquote' || !context.quoted)) this.walkQuote(el, context)
    else if (walkFigure(this, el, context)) return true
    else if (this.saysWhose(el, context)) this.walkAttribution(el, context)
    else if (isCallout(el) && context.block === 'paragraph') this.block(el, { ...context, block: 'callout' })
    else return false
    return true
  }

  private walkQuote(el: El, context: Context): void {
    this.writer.flush()
    if (!context.quoted) this.quotes++
    const start = this.writer.blocks.length
    this.block(el, { ...context, block: isPullquote(el) || context.block === 'pullquote' ? 'pullquote' : 'quote', indent: 0, quoted: true, item: null })
    const last = settleQuote(this.writer.blocks, start)
    const source = resolveLink(attr(el, 'cite'), this.base)
    if (last && source !== '') this.sources.set(last, source)
  }

  /** Whether an element inside a quote, or right behind one, is whose it is. */
  private saysWhose(el: El, { quoted, block }: Context): boolean {
    if (block === 'attribution' || textOf(el).length > LONGEST_ATTRIBUTION) return false
    if (el.tag === 'cite') return quoted && this.endsQuote(el)
    if (!isAttribution(el)) return false
    this.writer.flush()
    const last = this.writer.blocks.at(-1)
    return quoted || (last !== undefined && isQuote(last))
  }

  private walkAttribution(el: El, context: Context): void {
    this.writer.dropDash()
    this.block(el, { ...context, block: 'attribution', item: null })
  }

  /** Whether nothing is said after it in the quote it stands in. */
  private endsQuote(el: El): boolean {
    if (textOf(el) === '') return false
    for (let at = el; at.parent && at.tag !== 'blockquote'; at = at.parent) {
      const { kids } = at.parent
      for (let last = kids.length - 1; kids[last] !== at; last--) {
        const kid = kids[last]!
        if (++this.lookedAhead > MOST_LOOKS_AHEAD || (isEl(kid) ? textOf(kid) : kid.text.trim()) !== '') return false
      }
    }
    return true
  }

  /** Text between signs that a browser paints and that are not in the page. */
  private within(open: string, close: string, el: El, context: Context, has: RegExp): void {
    const isMarked = has.test(textOf(el))
    if (!isMarked) this.writer.text(open, context)
    this.walkKids(el, contextIn(el, this.styles(el), context))
    if (!isMarked) this.writer.text(close, context)
  }

  private walkLink(el: El, context: Context): boolean {
    if (!context.quoted && !context.item && embeddedIn(el, this.base)) return false
    const href = attr(el, 'href')
    const link = unwrapLink(resolveLink(href, this.base))
    if (link === '' && href !== '' && !href.startsWith('#') && textOf(el) !== '') this.drop('link')
    this.walkKids(el, { ...contextIn(el, this.styles(el), context), link: link || context.link })
    return true
  }

  private walkItem(el: El, context: Context): void {
    this.writer.flush()
    const inner = contextIn(el, this.styles(el), itemIn(el, context))
    if (context.quoted) this.writer.text(markerOf(el), inner)
    this.walkKids(el, inner)
    const block = this.writer.flush()
    if (block?.type === 'check' && block.spans[0]) block.spans[0].text = withoutTick(block.spans[0].text)
  }
}
