import { safeLink } from '@shared/model/link'
import { bylineOf } from './bylines'
import { isDateLine } from './dates'
import { spellOutLinks } from './numbered-links'
import { isFactLine } from './row-kinds'
import { tellFacts } from './text-facts'
import { isAppeal, isCaption, isFurnitureText, isMoreText, startsWithMore, withoutMoreTail } from './phrases'
import { countWords } from '@shared/html/tree-reading'

export type UnitKind = 'rule' | 'furniture' | 'more' | 'fact' | 'caption' | 'prose' | 'short'

/**
 * A line or an unwrapped paragraph of a plain text. `gap` counts the empty lines before it, `marked` says it is marked
 * as a heading (#, an underline, ** **), `more` that its 'read more' was cut off, `link` is the address in it.
 */
export interface Unit { text: string; kind: UnitKind; gap: number; marked: boolean; bullet: boolean; more: boolean; link: string; words: number }

interface Line { text: string; gap: number; marked: boolean; bullet: boolean }

const MAX_PATTERN = 20_000
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,}|#{3,}|(?:[-*_=~•.·]\s?){3,}|[─━═―—–]{2,})\s*$/u
const BULLET = /^\s*[*•‣▪◦●○–-]\s+(?=\S)/u

/** The units of a text: headings marked, hard-wrapped paragraphs joined, every unit with its kind. */
export function readUnits(text: string): Unit[] {
  const lines = markLines(spellOutLinks(text.split('\n')))
  const width = wrapWidth(lines)
  return tellFacts(joinWrapped(lines, width).map(toUnit))
}

function markLines(raw: readonly string[]): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (const line of raw) {
    if (line.trim() === '') gap += 1
    else {
      if (line.length < 400 && UNDERLINE.test(line) && gap === 0 && isUnderlined(lines.at(-1), line)) markLast(lines)
      else lines.push(readLine(line, gap))
      gap = 0
    }
  }
  return lines
}

function isUnderlined(above: Line | undefined, line: string): boolean {
  if (above === undefined || above.bullet || UNDERLINE.test(above.text)) return false
  const rule = line.trim().length
  return /^[=~-]+$/u.test(line.trim()) && above.text.length <= 160 && (rule >= above.text.length * 0.5 || rule <= 4) && rule <= above.text.length * 2 + 6
}

function markLast(lines: Line[]): void {
  const last = lines.at(-1)
  if (last !== undefined) last.marked = true
}

function readLine(raw: string, gap: number): Line {
  const text = raw.replace(/\s+/gu, ' ').trim()
  if (text.length > MAX_PATTERN) return { text, gap, marked: false, bullet: false }
  const heading = /^#{1,6}\s+(.+?)\s*#*$/u.exec(text)?.[1] ?? /^\*\*([^*]+)\*\*$/u.exec(text)?.[1] ?? /^__([^_]+)__$/u.exec(text)?.[1]
  const bullet = heading === undefined && BULLET.test(text) && !UNDERLINE.test(text) && !isMoreText(text)
  return { text: heading ?? (bullet ? text.replace(BULLET, '') : text), gap, marked: heading !== undefined, bullet }
}

// The width a text was wrapped at: the longest its lines get, a few odd ones aside; 0 where it isn't wrapped.
function wrapWidth(lines: readonly Line[]): number {
  const pairs = lines.slice(1).map((line, index) => ({ line: lines[index], next: line })).filter(({ next }) => next.gap === 0)
  const lengths = pairs.map(({ line }) => line?.text.length ?? 0).filter((length) => length >= 40 && length <= 110).toSorted((one, two) => two - one)
  const width = lengths[Math.floor(lengths.length * 0.06)] ?? 0
  // An address makes a line long in a wrapped text as well.
  const long = lines.filter(({ text }) => text.length > width + 25 && text.includes(' ') && !text.includes('](')).length
  if (width === 0 || long > lines.filter(({ text }) => text.length >= 40).length * 0.1) return 0
  const full = pairs.filter(({ line, next }) => line !== undefined && breaksAt(line.text, next.text, width)).length
  return full >= 3 && full >= pairs.filter(({ line }) => (line?.text.length ?? 0) > 35).length * 0.5 ? width : 0
}

/** Whether the first word of `next` had no room on the line: then the break was made by wrapping. */
function breaksAt(line: string, next: string, width: number): boolean {
  return line.length + 1 + (next.split(' ')[0]?.length ?? 0) > width && line.length <= width + 5
}

function joinWrapped(lines: readonly Line[], width: number): Line[] {
  const joined: Line[] = []
  let above = ''
  for (const line of lines) {
    const last = joined.at(-1)
    if (width > 0 && last !== undefined && line.gap === 0 && !line.bullet && !line.marked && !last.marked && continues(above, line, width)) last.text += ` ${line.text}`
    else joined.push({ ...line })
    above = line.text
  }
  return joined
}

function continues(above: string, line: Line, width: number): boolean {
  if (UNDERLINE.test(line.text) || UNDERLINE.test(above) || /^https?:\S+$/u.test(line.text) || isMoreLine(line.text)) return false
  return breaksAt(above, line.text, width) || (/^[\p{Ll}]/u.test(line.text) && above.length > width * 0.6 && !/[.!?]$/u.test(above))
}

const LINKED = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/u
const LABELLED = /^(.{0,60}?)[\s:→(<[]*\s*(https?:\/\/[^\s<>\])]+)[\s>)\].]*$/u
const TAIL_LINK = /^(.{3,300}?)\s*[[(<]\s*(https?:\/\/[^\s<>\])]+)\s*[\])>]$/u

// '… [Read more](https://…)' and '… Read more: https://…' at the end of a paragraph.
const MORE_LINK = /^(.{20,}?)\s+(?:\[(?:read|continue|more|keep|full|see|view)[^\]]{0,60}\]\((https?:\/\/[^\s)]+)\)|(?:read more|continue reading|full (?:story|article)|read the (?:full |rest of the )?(?:story|article)|more)(?: at| here| on)?\s?:?\s*[<(]?(https?:\/\/[^\s<>)]+)[>)]?)$/iu
const INLINE_LINK = /!?\[([^\]]{0,300})\]\(https?:\/\/[^\s)]{1,2000}\)/gu

function toUnit(line: Line): Unit {
  const unit = { gap: line.gap, marked: line.marked, bullet: line.bullet, more: false, link: '' }
  if (line.text.length < 400 && UNDERLINE.test(line.text) && !line.marked) return { ...unit, text: '', kind: 'rule', words: 0 }
  // No paragraph is this long; patterns that look for its end would cost too much.
  if (line.text.length > MAX_PATTERN) return { ...unit, text: line.text, kind: 'prose', words: countWords(line.text) }
  const { text: whole, link } = splitLink(line.text)
  const text = line.bullet || !whole.includes('](') ? whole : whole.replace(INLINE_LINK, '$1')
  const cut = withoutMoreTail(text)
  const more = (cut !== text || whole !== line.text && MORE_LINK.test(line.text)) && cut !== ''
  const kind = kindOfText(cut === '' ? text : cut, link, more)
  const words = countWords(cut)
  return { ...unit, text: cut === '' ? text : cut, link, more, kind: kind === 'prose' && line.marked && words <= 40 ? 'short' : kind, words }
}

function isMoreLine(text: string): boolean {
  if (text.length > 400) return false
  const { text: label, link } = splitLink(text)
  return isMoreText(label) || (link !== '' && label === '') || startsWithMore(label)
}

function splitLink(text: string): { text: string; link: string } {
  const linked = LINKED.exec(text)
  if (linked !== null) return { text: linked[1] ?? '', link: safeLink(linked[2] ?? '') }
  const labelled = LABELLED.exec(text)
  const label = labelled?.[1]?.trim() ?? ''
  if (labelled !== null && (label === '' || isLabel(label))) return { text: label, link: safeLink(withoutStop(labelled[2] ?? '')) }
  const more = MORE_LINK.exec(text)
  if (more !== null) return { text: more[1] ?? '', link: safeLink(withoutStop(more[2] ?? more[3] ?? '')) }
  const tail = TAIL_LINK.exec(text)
  return tail === null ? { text, link: '' } : { text: tail[1] ?? '', link: safeLink(tail[2] ?? '') }
}

function withoutStop(link: string): string {
  return link.replace(/[.,;]+$/u, '')
}

function isLabel(label: string): boolean {
  return isMoreText(label) || startsWithMore(label) || /^(?:url|web|website|source|via|from|original|story|article|post|the story|full text|quelle|fuente|fonte|bron|see|at|read(?: more| it| the .{0,30})? (?:at|on|in|here)|more (?:at|on|here|in))\b\W*$/iu.test(label)
}

function kindOfText(text: string, link: string, more: boolean): UnitKind {
  if (/^\d{1,6}$/u.test(text)) return 'fact'
  if (!/[\p{L}\p{N}]/u.test(text)) return link === '' ? 'furniture' : 'more'
  if (isMoreText(text) || startsWithMore(text) || (link !== '' && isLabel(text))) return 'more'
  if (isFurnitureText(text) || isAppeal(text)) return 'furniture'
  if (isDateLine(text) || bylineOf(text) !== '' || isFactLine(text)) return 'fact'
  if (isCaption(text)) return 'caption'
  return more || isProse(text) ? 'prose' : 'short'
}

// A headline is short and seldom ends with a full stop; a paragraph is long or is a sentence.
function isProse(numbered: string): boolean {
  const text = numbered.replace(/^\d{1,3}[.)]\s+/u, '')
  const words = countWords(text)
  if (words >= 26) return true
  const stopped = /(?:[.。।…:;,]|\[(?:…|\.\.\.)\])["'”’»)\]]*$/u.test(text)
  return words >= 9 && (stopped || /[.!?؟]\s+["“‘'«(]?\p{Lu}.*[.!?؟…]["'”’»)\]]*$/u.test(text)) && !isTitleCase(text)
}

/** Whether most words begin with a capital, as many outlets write headlines. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[^\s]*/gu) ?? []
  const big = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (words.length >= 6 && big >= words.length * 0.85) return true
  return words.length >= 4 && big >= words.length * 0.7 && !/[.!?]\s+\p{Lu}/u.test(text.slice(0, -1))
}

/** Whether a short line is a sentence and so rather text than a headline. */
export function isSentence(text: string): boolean {
  return /(?:[^.][.。।;,]|[.!?]["”’»)])$/u.test(text) && !isTitleCase(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text)
}
