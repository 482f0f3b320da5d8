import { MARKS, MAX_INDENT, type Mark, type TextBlockType } from '@shared/model/block'
import { headingOf, levelOf, markOfTag } from './element-kinds'
import { isHighlighter, type Style } from './css'
import { isEl, type El } from './html-tree'
import type { Context } from './line-writer'
import { languageTag } from './languages'
import { attr, hasToken } from './tree-reading'

export const START: Context = { block: 'paragraph', indent: 0, checked: false, marks: [], link: '', lang: '', pre: false, quoted: false, item: null }

const QUOTE_STYLE = /^(?:mso-?)?(?:intense-?)?(?:block-?)?quot(?:e|es|ation|ations)(?:-western)?$/u
const PULLQUOTE = /^(?:.*[-_])?pull-?quote(?:[-_].*)?$/u
const ATTRIBUTION = /^(?:.*[-_])?(?:attribution|citation|quote-?(?:author|source|by|credit|attribution)|blockquote-?(?:author|source|footer|attribution))$/u
const CALLOUT = /^(?:callout|admonition|notice|info-?box|note-?box|markdown-alert|kg-callout-card|wp-block-callout)$/u

/** The context inside an element, by what its name, its style and its attributes say. */
export function contextIn(el: El, style: Style, outer: Context): Context {
  const lang = languageTag(attr(el, 'lang') || attr(el, 'xml:lang'))
  const inner: Context = { ...outer, marks: marksIn(el, style, outer), ...(lang !== '' && { lang }) }
  if (/^(?:pre|break-spaces)/u.test(style.get('white-space') ?? '') && el.kids.some((kid) => !isEl(kid) && kid.text.trim().includes('\n'))) inner.pre = true
  const block = blockOf(el, outer)
  return block ? { ...inner, ...block } : inner
}

function marksIn(el: El, style: Style, { marks, link, block }: Context): readonly Mark[] {
  const all = new Set(marks)
  const named = markOfTag(el.tag)
  // In a line that is whose a quote is, a name is not set apart.
  if (named && !(el.tag === 'cite' && block === 'attribution')) all.add(named)
  const set = (mark: Mark, value: string | undefined, on: RegExp, off?: RegExp): void => {
    if (value === undefined) return
    if (on.test(value)) all.add(mark)
    else if (off?.test(value)) all.delete(mark)
  }
  set('bold', style.get('font-weight'), /^(?:bold|bolder|[6-9]00)$/u, /^(?:normal|lighter|[1-5]00)$/u)
  set('italic', style.get('font-style'), /^(?:italic|oblique)/u, /^normal/u)
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''} ${style.get('text-line-through') ?? ''}`
  // A link is underlined by itself.
  if (link === '' && el.tag !== 'a') set('underline', lines, /underline/u)
  set('strike', lines, /line-through/u)
  set('sup', style.get('vertical-align'), /^super/u)
  set('sub', style.get('vertical-align'), /^sub/u)
  if (INLINE.has(el.tag) && isHighlighter(style)) all.add('highlight')
  if (all.has('sup') && all.has('sub')) all.delete(named === 'sub' || style.get('vertical-align') === 'sub' ? 'sup' : 'sub')
  return MARKS.filter((mark) => all.has(mark))
}

const INLINE = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'mark'])

function blockOf(el: El, outer: Context): Partial<Context> | null {
  const level = levelOf(el) || (hasToken(el, /^mso-?title$/u) ? 2 : 0)
  if (level > 0) return outer.block === 'paragraph' ? { block: headingOf(level) as TextBlockType } : { marks: MARKS.filter((mark) => mark === 'bold' || outer.marks.includes(mark)) }
  if (el.tag === 'dt') return { marks: MARKS.filter((mark) => mark === 'bold' || outer.marks.includes(mark)) }
  if (el.tag === 'ul' || el.tag === 'ol' || el.tag === 'menu') return listIn(el, outer)
  return null
}

/** In somebody's words a list is words as well. */
function listIn(el: El, { block, indent, quoted }: Context): Partial<Context> | null {
  if (quoted) return null
  const nested = block === 'bullet' || block === 'number' || block === 'check'
  return { block: el.tag === 'ol' ? 'number' : 'bullet', indent: nested ? Math.min(MAX_INDENT, indent + 1) : 0, item: null }
}

/** Whether an element holds somebody's words: a blockquote, or a paragraph in a word processor's style for it. */
export function isQuotation(el: El): boolean {
  return el.tag === 'blockquote' || isPullquote(el) || ((el.tag === 'p' || el.tag === 'div') && hasToken(el, QUOTE_STYLE))
}

/** Whether an element is a line of the text shown large. */
export function isPullquote(el: El): boolean {
  return el.tag !== 'span' && hasToken(el, PULLQUOTE)
}

/** Whether an element says of itself that it is whose a quote is. */
export function isAttribution(el: El): boolean {
  return el.tag === 'footer' || el.tag === 'figcaption' || hasToken(el, ATTRIBUTION)
}

const NOT_PLAIN = /^(?:h[1-6]|ul|ol|table|img|figure|blockquote|form|pre|iframe|hr|nav)$/u

/** Whether an element is a box beside the story with nothing but text in it. */
export function isCallout(el: El): boolean {
  const isBox = el.tag === 'aside' || ((el.tag === 'div' || el.tag === 'section' || el.tag === 'p') && hasToken(el, CALLOUT))
  return isBox && !holds(el, NOT_PLAIN)
}

/** Whether an element has one of these anywhere in it. */
export function holds(el: El, tags: RegExp): boolean {
  return el.kids.some((kid) => isEl(kid) && (tags.test(kid.tag) || holds(kid, tags)))
}
