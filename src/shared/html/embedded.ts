import type { Embed } from '@shared/model/embed'
import { isEl, type El } from './html-tree'
import { resolveLink, unwrapLink } from './resolve-link'
import { attr, hasToken, textOf } from './tree-reading'

const BUTTON = /^(?:wp-block-button__link|kg-btn|button|btn)$/u

/** The card an element is where it is nothing else: a button, or a bookmark of a page elsewhere; null for any other. */
export function embeddedIn(el: El, base: string): Embed | null {
  if (el.tag === 'a' && hasToken(el, BUTTON)) return button(el, base)
  return hasToken(el, /^(?:kg-bookmark-card|bookmark)$/u) ? bookmark(el, base) : null
}

function button(el: El, base: string): Embed | null {
  const [url, label] = [unwrapLink(resolveLink(attr(el, 'href'), base)), textOf(el)]
  return url === '' || label === '' || label.length > 80 ? null : { kind: 'button', label, url }
}

function bookmark(el: El, base: string): Embed | null {
  const link = el.tag === 'a' ? el : first(el, ({ tag }) => tag === 'a')
  const url = link ? resolveLink(attr(link, 'href'), base) : ''
  const said = (name: RegExp): string => textOf(first(el, (each) => hasToken(each, name)) ?? NOTHING)
  const title = said(/^kg-bookmark-title$/u)
  return url === '' || title === '' ? null : { kind: 'bookmark', url, title, site: said(/^kg-bookmark-(?:publisher|author)$/u), description: said(/^kg-bookmark-description$/u) }
}

const NOTHING: El = { tag: '', attrs: {}, kids: [], parent: null, order: 0, last: 0 }

function first(el: El, test: (el: El) => boolean): El | null {
  for (const kid of el.kids) {
    if (!isEl(kid)) continue
    const found = test(kid) ? kid : first(kid, test)
    if (found) return found
  }
  return null
}
