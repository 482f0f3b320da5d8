import { BLOCK_TAGS } from './element-kinds'
import { isEl, type El, type Page } from './html-tree'
import { attr, closest, contains, hasToken, textOf } from './tree-reading'

/** The footnotes of a page: what stands for each number in the text, and the elements that hold the notes or divide them off. */
export interface Notes { texts: ReadonlyMap<El, string>; aside: ReadonlySet<El> }

const NUMBER = /^[[(]?[\p{L}\p{N}*†‡§¶]{1,6}[\])]?$/u
const LONGEST_NOTE = 20_000
/** Every number is compared with every way back. */
const MOST_LINKS = 4000
/** A number and what its note's way back points to are this near each other. */
const NEAR = 4

/**
 * Finds footnotes by what they have in common in every program: a short link to a place further down that has a link
 * back. A number whose note was not copied along is left as the link it is.
 */
export function findNotes(page: Page): Notes {
  const places = placesOf(page)
  const texts = new Map<El, string>()
  const aside = new Set<El>()
  const links = page.all.filter((el) => el.tag === 'a' && hashOf(el) !== '')
  for (const link of links.length > MOST_LINKS ? [] : links) {
    const target = places.get(hashOf(link))
    if (!target || target.order <= link.order || !NUMBER.test(textOf(link))) continue
    const note = noteAround(target, link)
    if (!note || !links.some((back) => contains(note, back) && leadsTo(back, link, places))) continue
    texts.set(numberAround(link), noteText(note, (el) => el.tag === 'a' && leadsTo(el, link, places)))
    aside.add(note)
    for (const line of linesBeside(note, link)) aside.add(line)
  }
  return { texts, aside }
}

function placesOf(page: Page): Map<string, El> {
  const places = new Map<string, El>()
  for (const el of page.all) {
    for (const name of [attr(el, 'id'), el.tag === 'a' ? attr(el, 'name') : '']) if (name !== '' && !places.has(name)) places.set(name, el)
  }
  return places
}

function hashOf(el: El): string {
  const href = attr(el, 'href')
  const at = href.indexOf('#')
  return at < 0 ? '' : href.slice(at + 1)
}

function leadsTo(back: El, link: El, places: ReadonlyMap<string, El>): boolean {
  const place = places.get(hashOf(back))
  return place !== undefined && Math.abs(place.order - link.order) <= NEAR
}

/** The block the place stands in: the whole note, as each program divides them. */
function noteAround(target: El, link: El): El | null {
  const block = closest(target, (el) => BLOCK_TAGS.has(el.tag))
  const whole = closest(target, (el) => el.tag === 'li' || hasToken(el, /^(?:footnote|fn|footnote-item)$/u) || (el.tag === 'div' && /(?:fn|ftn|edn|note)[-_]?\d+$/iu.test(attr(el, 'id'))))
  const note = whole ?? block
  return note && note.tag !== '#root' && note.tag !== 'body' && !contains(note, link) ? note : null
}

/** '[1]' may be a link in brackets. */
function numberAround(link: El): El {
  const sup = closest(link, (el) => el.tag === 'sup', link.parent?.parent ?? null)
  return sup && NUMBER.test(textOf(sup)) ? sup : link
}

function linesBeside(note: El, link: El): El[] {
  const lines: El[] = []
  let at = note.parent
  for (let up = 0; at && up < 3 && !contains(at, link); up++) {
    lines.push(...at.kids.filter((kid): kid is El => isEl(kid) && kid.tag === 'hr'))
    at = at.parent
  }
  return lines
}

/** What a note says, with the addresses of its links behind their words: a note is plain text. */
function noteText(note: El, isBack: (el: El) => boolean): string {
  const parts: string[] = []
  const read = (el: El): void => {
    if (isBack(el)) return
    for (const kid of el.kids) {
      if (isEl(kid)) read(kid)
      else parts.push(kid.text)
    }
    const href = el.tag === 'a' ? attr(el, 'href') : ''
    if (/^https?:\/\//iu.test(href) && !textOf(el).includes(href.replace(/^https?:\/\/(?:www\.)?|\/$/gu, ''))) parts.push(` (${href})`)
    if (BLOCK_TAGS.has(el.tag) || el.tag === 'br') parts.push(' ')
  }
  read(note)
  return parts.join('').replace(/\s+/gu, ' ').replace(/^[\s^↑.\][]+/u, '').trim().slice(0, LONGEST_NOTE)
}
