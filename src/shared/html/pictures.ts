import type { Picture } from '@shared/model/article-picture'
import { isEl, type El } from './html-tree'
import { resolveLink } from './resolve-link'
import { attr, hasToken, textOf } from './tree-reading'

const CREDIT = /^(?:.*[-_])?(?:credits?|photo-?credit|image-?credit|copyright|photographer|byline|source|rights)(?:[-_].*)?$/u
const LABEL = String.raw`(?:(?:photo(?:graph)?|illustration)s?\s+by\s+|(?:photo(?:graph(?:er|y)?)?s?|picture|image|illustration|credit|foto(?:graf[íi]a)?|bild|photographie)\s*:\s*|©\s*)`
const SAYS_CREDIT = new RegExp(String.raw`^(.*?)(?:^|[\s(])(${LABEL}\S.*)$`, 'iu')
const LEAD = new RegExp(`^${LABEL}`, 'iu')
const LONGEST_LINE = 1000
const DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/iu
const BESIDE_SRC = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-full-src'] as const

/** What an image element comes to: a picture, a sign that stands for a letter, nothing a reader sees, or one that can't be kept. */
export type Image = { picture: Picture } | { text: string } | 'nothing' | 'lost'

/** Reads an image element. A picture written into the page stays in `url` as its data until it has a place of its own. */
export function readImage(el: El, base: string): Image {
  const alt = attr(el, 'alt').replace(/\s+/gu, ' ').trim()
  if (/^[\p{Extended_Pictographic}\p{Emoji_Component}\ufe0f\u200d]+$/u.test(alt) && /\P{ASCII}/u.test(alt)) return { text: alt }
  const size = (name: string): number => Number.parseFloat(attr(el, name) || '100')
  if (size('width') <= 3 || size('height') <= 3) return 'nothing'
  const src = sourceOf(el, base)
  if (src !== '') return { picture: { url: src, alt } }
  return attr(el, 'src') === '' && alt === '' ? 'nothing' : 'lost'
}

function sourceOf(el: El, base: string): string {
  const src = attr(el, 'src').trim()
  const beside = BESIDE_SRC.map((name) => resolveLink(attr(el, name), base)).find((address) => address !== '') ?? ''
  const direct = resolveLink(src, base)
  if (direct !== '' && !(beside !== '' && /placeholder|blank|spacer|1x1/iu.test(direct))) return direct
  if (beside !== '') return beside
  if (DATA.test(src) && src.length > 200) return src
  return resolveLink((attr(el, 'srcset') || attr(el, 'data-srcset')).trim().split(/\s+/u)[0] ?? '', base)
}

/** The pictures in an element, in order. */
export function imagesIn(el: El): El[] {
  const found: El[] = []
  const look = (at: El): void => {
    if (at.tag === 'img' || at.tag === 'amp-img') found.push(at)
    else for (const kid of at.kids) if (isEl(kid)) look(kid)
  }
  look(el)
  return found
}

/** A caption's words, and whose the picture is where that stands apart in it or says so. */
export function readCaption(caption: El): Pick<Picture, 'caption' | 'credit'> {
  const own = creditIn(caption)
  const whole = textOf(caption)
  if (own) return said(whole.replace(textOf(own), ' ').replace(/\s+/gu, ' ').replace(/[\s·|/–—-]+$/u, '').trim(), textOf(own))
  const [, before, credit] = (whole.length > LONGEST_LINE ? null : SAYS_CREDIT.exec(whole)) ?? []
  return credit === undefined ? said(whole, '') : said((before ?? '').replace(/[\s(·|–—-]+$/u, ''), credit)
}

function creditIn(el: El): El | null {
  for (const kid of el.kids) {
    if (!isEl(kid)) continue
    if (hasToken(kid, CREDIT) && textOf(kid) !== '') return kid
    const inside = creditIn(kid)
    if (inside) return inside
  }
  return null
}

function said(caption: string, credit: string): Pick<Picture, 'caption' | 'credit'> {
  const name = credit.replace(/^\(/u, '').replace(LEAD, '').replace(/\)?\.?$/u, '').trim()
  return { ...(caption !== '' && { caption }), ...(name !== '' && { credit: name }) }
}
