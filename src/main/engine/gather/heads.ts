import { trimEnds, type Row } from './rows'
import type { El } from '@shared/html/html-tree'
import type { Links } from './links'
import { bylineOf } from './bylines'
import { isDateLine } from './dates'
import { isCaption, isFurnitureText, isMoreText, isServiceLabel, startsWithMore } from './phrases'
import { attr, closest, countWords, hasToken, textOf, tokensOf } from '@shared/html/tree-reading'
import { SOFT_BREAK } from '@shared/model/block'

/** A line that may be a story's headline. `index` is its place among the rows, `link` absolute or ''. */
export interface Head { row: Row; index: number; level: number; link: string; sig: string; named: boolean }

const TITLE = /^(?:.*[-_])?(?:headline|hed|entry-?title|post-?title|p-name|story-?title|article-?title|card-?title|card__title|item-?title|node-?title|teaser-?title|news-?title|title)$/u
const NOT_TITLE = /(?:site|page|widget|section|block|archive|category|menu|sub|author|image|img|nav|side-?bar|comments?|cat|module|list|main|blog|feed|group|tab|field|column|area|meta)[-_]*title$/u
const MAX_HEAD_WORDS = 60

/** The headings of a page and what is named a title. */
export function findHeads(rows: readonly Row[], links: Links): Head[] {
  return rows.flatMap((row, index) => {
    const named = isNamedTitle(row)
    if ((row.level === 0 && !named) || row.text === '' || countWords(row.text) > MAX_HEAD_WORDS || isFact(row.text) || (!named && hasToken(row.el, LABEL)) || hasToken(row.el, SITE_NAME)) return []
    return [toHead(row, index, links, named)]
  })
}

/** Headings and what only looks like one: lines all in bold, terms of a definition list, lines that are one link. */
export function findLooseHeads(rows: readonly Row[], links: Links): Head[] {
  const cards = cardTitles(rows)
  return rows.flatMap((row, index) => {
    const words = countWords(row.text)
    if (words === 0 || words > 40 || isFact(row.text)) return []
    const loose = cards.has(row) || row.el.tag === 'dt' || row.el.tag === 'th' || isAllBold(row) || isBig(row) || isOneLink(row)
    if (row.level === 0 && !loose && !isNamedTitle(row)) return []
    if (row.level === 0 && (isMoreText(row.text) || startsWithMore(row.text) || (row.links.length > 0 && isServiceLabel(row.text)))) return []
    return [toHead(row, index, links, isNamedTitle(row))]
  })
}

const LABEL = /^(?:.*[-_])?(?:eyebrow|kicker|overline|label|category|cat|tag|badge|date|time|icon|flag|meta|number|count)(?:[-_].*)?$/u

const SITE_NAME = /(?:^|[-_])site[-_]?(?:title|name)$/u

// A label or a date inside the heading is not a part of the headline, which is the link's text then.
function withoutLabel(row: Row): Row {
  const link = row.links.find(({ text }) => text.trim().length >= row.text.length * 0.5 || (row.level > 0 && isDateLine(row.text.replace(text.trim(), ''))))
  const title = link?.text.replace(/\s+/gu, ' ').trim() ?? ''
  if (title === '' || title === row.text) return row
  const rest = row.text.replace(title, '').trim()
  const labelled = row.inside.some((el) => (hasToken(el, LABEL) || el.tag === 'time' || /\b(?:tag|category)\b/u.test(attr(el, 'rel'))) && textOf(el).includes(rest.replace(/^[\W_]+|[\W_]+$/gu, '')) && !textOf(el).includes(title))
  if (!/^[\W_]*$/u.test(rest) && !isDateLine(rest) && !labelled) return row
  return /^[\W_]*$/u.test(rest) && !/^(?:[#¶§»›→↗⟶↦]|&raquo;)+$/u.test(rest) ? row : Object.assign(row, { text: title })
}

/** The title of each card without a heading: the first line of some words in a link that holds whole lines. */
function cardTitles(rows: readonly Row[]): Set<Row> {
  const cards = new Map<El, Row[]>()
  for (const row of rows) if (row.around !== null) cards.set(row.around, [...(cards.get(row.around) ?? []), row])
  const titles = [...cards.values()].filter((lines) => lines.every((row) => row.level === 0))
    .map((lines) => lines.find((row) => countWords(row.text) >= 3 && !isDateLine(row.text) && bylineOf(row.text) === ''))
  return new Set(titles.filter((row) => row !== undefined))
}

// A date or a byline may be marked as a heading; it heads no story.
function isFact(text: string): boolean {
  return isDateLine(text) || bylineOf(text) !== ''
}

// Themes cut long headlines short and keep the whole in the link's title.
function withWholeTitle(row: Row): Row {
  const stem = row.text.replace(/\s*(?:…|\.{3}|\[…\])$/u, '')
  if (stem === row.text) return row
  const links = [...row.links.map(({ el }) => el), ...(row.around === null ? [] : [row.around])]
  const whole = links.flatMap((el) => [attr(el, 'title'), attr(el, 'aria-label')]).map((text) => text.replace(/\s+/gu, ' ').trim()).find((text) => text.startsWith(stem) && text.length > row.text.length)
  return whole === undefined ? row : Object.assign(row, { text: whole })
}

function toHead(row: Row, index: number, links: Links, named: boolean): Head {
  return { row: withWholeTitle(withoutLabel(row)), index, level: row.level || 7, link: headLink(row, links), sig: `${sigOf(row.el)}|${row.level === 0 ? looks(row) : ''}`, named }
}

function looks(row: Row): string {
  return `${row.spans.every((span) => span.marks?.includes('bold') ?? false) ? 'b' : ''}${isOneLink(row) ? 'a' : ''}`
}

/** The link of a headline: inside it over most of its text, or around it. */
function headLink(row: Row, links: Links): string {
  const inside = row.links.find((link) => link.text.trim().length >= row.text.length * 0.5 && !isServiceLabel(link.text.length < 25 ? link.text : ''))
  const el = inside?.el ?? row.around
  const link = el === null ? '' : links.resolve(attr(el, 'href'))
  return link !== '' && links.mayBeStory(link) ? link : ''
}

function isNamedTitle(row: Row): boolean {
  const named = (el: El): boolean => tokensOf(el).some((token) => TITLE.test(token) && !NOT_TITLE.test(token)) || /\b(?:headline|name)\b/u.test(attr(el, 'itemprop')) || /(?:^|[-_])(?:title|headline)$/iu.test(attr(el, 'data-testid'))
  if (row.inside.some((el) => named(el) && el.tag !== 'time' && textOf(el) === row.text && closest(el, isPerson) === null)) return true
  if (closest(row.el, isPerson) !== null) return false
  return named(row.el) || (row.el.parent !== null && named(row.el.parent) && textOf(row.el.parent) === row.text)
}

function isPerson(el: El): boolean {
  return hasToken(el, /author|byline|h-card|vcard|publisher/u) || /author|publisher|creator/u.test(attr(el, 'itemprop'))
}

function isAllBold(row: Row): boolean {
  return row.spans.length > 0 && row.spans.every((span) => span.text.trim() === '' || (span.marks?.includes('bold') ?? false))
}

function isBig(row: Row): boolean {
  return row.inside.some((el) => (el.tag === 'big' || (el.tag === 'font' && /^(?:\+[1-5]|[4-7])$/u.test(attr(el, 'size')))) && textOf(el) === row.text)
}

function isOneLink(row: Row): boolean {
  return row.links.length === 1 && row.text.length > 12 && (row.links[0]?.text.trim().length ?? 0) >= row.text.length * 0.9 && countWords(row.text) >= 3
}

/** What an element looks like from outside: its tag and the names that don't differ from story to story. */
export function sigOf(el: El): string {
  const stable = tokensOf(el).filter((token) => !/\d|^(?:category|tag|cat|topic|author|status|format|first|last|odd|even|sticky|has|is|col|lead|featured|hero|active|current|row)(?:[-_]|$)/u.test(token))
  return `${el.tag}.${stable.toSorted().slice(0, 3).join('.')}`
}

/** Rows with lines in bold or in one link taken apart at their line breaks ('<b>Headline</b><br>Text<br>'). */
export function splitLooseRows(rows: readonly Row[]): Row[] {
  return splitRows(rows, (spans) => spans.every((span) => span.marks?.includes('bold') ?? false) || (spans.length === 1 && spans[0]?.link !== undefined))
}

/** Rows that begin with their headline ('<a>Headline</a> – text') taken apart, where at least three do. */
export function splitLeads(rows: readonly Row[]): Row[] {
  const leads = new Set(rows.filter(beginsWithHeadline))
  if (leads.size < 3) return [...rows]
  return rows.flatMap((row) => (leads.has(row) ? [part(row, row.spans.slice(0, 1), true), withoutDash(part(row, trimEnds(row.spans.slice(1)), false))] : [row]))
}

function beginsWithHeadline(row: Row): boolean {
  const [first, next] = row.spans
  if (row.level > 0 || first === undefined || next === undefined || (first.link === undefined && !first.marks?.includes('bold'))) return false
  const rest = row.text.slice(first.text.length)
  return countWords(first.text) >= 3 && countWords(first.text) <= 30 && countWords(rest) >= 8 && /^\s*(?:[–—:|•(-]|\p{Lu})/u.test(rest) && (first.link !== undefined || /[.:!?]\s*$/u.test(first.text) || /^\s*[–—:|-]/u.test(rest))
}

function withoutDash(row: Row): Row {
  const [first, ...rest] = row.spans
  const text = row.text.replace(/^[–—:|•\s-]+/u, '')
  return first === undefined ? row : { ...row, text, spans: [{ ...first, text: first.text.replace(/^[–—:|•\s-]+/u, '') }, ...rest] }
}

/** Rows with lines that are no text (a byline, a date, 'Read more') taken apart at their line breaks. */
export function splitFactRows(rows: readonly Row[]): Row[] {
  return splitRows(rows, (spans) => {
    const text = spans.map((span) => span.text).join('').trim()
    return isMoreText(text) || isDateLine(text) || bylineOf(text) !== '' || isCaption(text) || isFurnitureText(text)
  })
}

type Spans = Row['spans']

function splitRows(rows: readonly Row[], stands: (spans: Spans) => boolean): Row[] {
  return rows.flatMap((row) => {
    if (row.level > 0 || row.type === 'code' || !row.spans.some((span) => span.text.includes(SOFT_BREAK))) return [row]
    const parts = joinLines(linesOf(row), stands)
    return parts.length < 2 ? [row] : parts.map((spans, index) => part(row, spans, index === 0))
  })
}

function linesOf(row: Row): Spans[] {
  const lines: Spans[] = [[]]
  for (const span of row.spans) {
    span.text.split(SOFT_BREAK).forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...span, text })
    })
  }
  return lines.map(trimEnds)
}

// A line that stands for itself stays one; other lines are one paragraph up to the next that does.
function joinLines(lines: readonly Spans[], stands: (spans: Spans) => boolean): Spans[] {
  const parts: Spans[] = []
  let open = false
  for (const spans of lines) {
    const alone = spans.length > 0 && stands(spans)
    if (spans.length > 0 && open && !alone) parts.at(-1)?.push({ text: SOFT_BREAK }, ...spans)
    else if (spans.length > 0) parts.push([...spans])
    open = spans.length > 0 && !alone
  }
  return parts
}

function part(row: Row, spans: Spans, first: boolean): Row {
  const text = spans.map((span) => span.text).join('').replaceAll(SOFT_BREAK, ' ').replace(/\s+/gu, ' ').trim()
  const hrefs = new Set(spans.map((span) => span.link))
  const links = row.links.filter((link) => hrefs.has(attr(link.el, 'href')) && text.includes(link.text.trim()))
  return { ...row, spans, text, links, pictures: first ? row.pictures : [], inside: row.inside.filter((el) => text.includes(textOf(el))) }
}

/** Whether a heading names a part of the page and no story; what is named a title and leads somewhere is a story's, whatever it says. */
export function isSectionName(head: Head): boolean {
  return isFurnitureText(head.row.text) && !(head.named && head.link !== '' && countWords(head.row.text) > 2)
}
