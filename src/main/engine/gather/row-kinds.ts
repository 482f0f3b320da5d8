import { bylineOf } from './bylines'
import { isDateLine } from './dates'
import { isStoryElement } from './story-blocks'
import { isAppeal, isCaption, isFurnitureText, isMoreText, isMutingHeading, startsWithMore } from './phrases'
import type { Row } from './rows'
import { closest, countWords, hasToken } from '@shared/html/tree-reading'

export type RowKind = 'text' | 'heading' | 'meta' | 'more' | 'caption' | 'picture' | 'furniture' | 'links'

const META = /^(?:.*[-_])?(?:meta|metadata|postmeta|byline|dateline|posted-on|postedon|posted-by|post-info|post-date|entry-date|date|datetime|time|timestamp|pubdate|published|author|authors|cat-links|tags-links|categories|category|tags|tag|terms|comments-link|eyebrow|kicker|overline|rubric|reading-time|read-time|submitted|by|dt-published|p-author|post-details|info|details|facts)(?:[-_].*)?$/u
const META_AROUND = /^(?:.*[-_])?(?:meta|metadata|postmeta|byline|dateline|posted-on|postedon|posted-by|authors?|cat-links|tags-links|categories|entry-footer|submitted|eyebrow|kicker|overline|rubric)(?:[-_].*)?$/u
const CREDIT = /^(?:.*[-_])?(?:caption|wp-caption-text|photo-credit|image-credit|credit|credits|figcaption|legend)(?:[-_].*)?$/u
const SENTENCE = /[.!?…。！？؟]["'”’»)\]]*$/u

const kinds = new WeakMap<Row, RowKind>()

/** What a line of a page is for: running text, a heading, facts, a caption, a link to the rest, or furniture. */
export function kindOf(row: Row): RowKind {
  const known = kinds.get(row)
  if (known !== undefined) return known
  const kind = findKind(row)
  kinds.set(row, kind)
  return kind
}

/** Rows without what stands under a heading of furniture ('Related', 'Sign up'), up to the next heading. */
export function withoutMuted(rows: readonly Row[]): Row[] {
  let muted = false
  return rows.filter((row) => {
    if (row.level > 0) muted = kindOf(row) === 'furniture' && isMutingHeading(row.text)
    return !muted
  })
}

/** Whether a row is running text. */
export function saysText(row: Row): boolean {
  return kindOf(row) === 'text'
}

function findKind(row: Row): RowKind {
  if (row.text === '' || !/[\p{L}\p{N}]/u.test(row.text)) return row.pictures.length > 0 ? 'picture' : isMoreText(row.text) && row.text !== '' ? 'more' : 'furniture'
  // Whose a quote is belongs to it, however much it looks like a byline.
  if (row.type === 'attribution') return 'text'
  if (isLinkToMore(row)) return 'more'
  if (isFurnitureText(row.text) || isAppeal(row.text)) return 'furniture'
  if (row.level > 0) return isDateLine(row.text) || bylineOf(row.text) !== '' ? 'meta' : 'heading'
  const inFigure = closest(row.el, (el) => el.tag === 'figcaption' || hasToken(el, CREDIT), row.el.parent?.parent ?? null) !== null
  if (inFigure || isCaption(row.text)) return 'caption'
  if (isMeta(row)) return 'meta'
  return isMostlyLinks(row) ? 'links' : 'text'
}

function isLinkToMore(row: Row): boolean {
  if (isMoreText(row.text)) return true
  const linked = row.links.reduce((sum, link) => sum + link.text.trim().length, 0)
  return linked >= row.text.length * 0.8 && row.links.length <= 2 && startsWithMore(row.text)
}

function isMeta(row: Row): boolean {
  const words = countWords(row.text)
  if (words > 40) return false
  if (isDateLine(row.text) || bylineOf(row.text) !== '' || isFactLine(row.text)) return true
  const sentence = words >= 10 && SENTENCE.test(row.text)
  const own = hasToken(row.el, META) && !sentence
  if (own) return true
  const near = closest(row.el.parent, (el) => hasToken(el, META_AROUND), closest(row.el, isStoryElement))
  const marked = row.inside.some((el) => el.tag === 'time' || hasToken(el, /^(?:.*[-_])?(?:author|byline|posted-on|vcard|cat-links|tags-links)$/u))
  return words <= 18 && !sentence && ((near !== null && depthBetween(row, near) <= 4) || marked)
}

function depthBetween(row: Row, near: Row['el']): number {
  let depth = 0
  for (let at: Row['el'] | null = row.el; at !== null && at !== near; at = at.parent) depth += 1
  return depth
}

const FACT_BREAK = /\s*[|•·∙/—–,»]\s*|\s+-\s+|\s+(?:on|in|am|le|el)\s+(?=\p{Lu}|\d)|\s+(?:at\s+)?(?=\d{1,2}(?:\s\p{L}{3,9}\.?\s\d{4}|:\d\d))/u

/** 'Ana Ruiz | May 22, 2026 | 3 comments': pieces of which one at least is a fact and none is a sentence. */
export function isFactLine(text: string): boolean {
  const parts = text.split(FACT_BREAK).map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length < 2 || text.length > 160) return false
  const isFact = (part: string): boolean => isDateLine(part) || bylineOf(part) !== '' || (/\d\D|comment|read/iu.test(part) && isFurnitureText(part))
  return (parts.some(isFact) || isDateLine(parts.slice(-2).join(', '))) && parts.every((part) => isFact(part) || countWords(part) <= 4) && !SENTENCE.test(text)
}

// A paragraph that is one long link is an excerpt that leads to its story; many short links are a list.
function isMostlyLinks(row: Row): boolean {
  const linked = row.links.reduce((sum, link) => sum + link.text.trim().length, 0)
  if (linked < row.text.length * 0.6) return false
  return row.links.length > 1 ? row.links.every((link) => countWords(link.text) <= 8) : countWords(row.text) < 8
}
