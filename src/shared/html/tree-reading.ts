import { isEl, type El } from './html-tree'
import { withoutBadSigns } from './signs'

/** The value of an attribute, '' where it is missing. */
export function attr(el: El, name: string): string {
  return Object.hasOwn(el.attrs, name) ? withoutBadSigns(el.attrs[name] ?? '') : ''
}

const tokenCache = new WeakMap<El, string[]>()

/** The class names and the id of an element, in lower case. */
export function tokensOf(el: El): string[] {
  const cached = tokenCache.get(el)
  if (cached !== undefined) return cached
  const names = `${attr(el, 'class')} ${attr(el, 'id')}`.slice(0, 2000)
  const tokens = names.replace(/([a-z])([A-Z])/gu, '$1-$2').toLowerCase().split(/\s+/u).filter((token) => token !== '')
  tokenCache.set(el, tokens)
  return tokens
}

/** Whether a class name or the id of an element matches. */
export function hasToken(el: El, pattern: RegExp): boolean {
  return tokensOf(el).some((token) => pattern.test(token))
}

/** The nearest of `el` and its ancestors that passes, up to and without `stop`. */
export function closest(el: El | null, test: (el: El) => boolean, stop: El | null = null): El | null {
  for (let at = el; at !== null && at !== stop; at = at.parent) if (test(at)) return at
  return null
}

export function contains(outer: El, inner: El): boolean {
  return inner.order >= outer.order && inner.order <= outer.last
}

/** All visible text of an element on one line. */
export function textOf(el: El): string {
  const parts: string[] = []
  gatherText(el, parts)
  return parts.join('').replace(/\s+/gu, ' ').trim()
}

function gatherText(el: El, parts: string[]): void {
  if (el.tag === 'br') parts.push(' ')
  for (const kid of el.kids) {
    if (isEl(kid)) gatherText(kid, parts)
    else parts.push(kid.text)
  }
}

/** How many words a text has; signs alone are none. Scripts without spaces count about two signs a word. */
export function countWords(whole: string): number {
  // Beyond a page's length an estimate is enough, and counting would cost more than it tells.
  const text = whole.length > 100_000 ? whole.slice(0, 100_000) : whole
  return Math.round(countAll(text) * (whole.length / Math.max(1, text.length)))
}

function countAll(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const spaced = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  return spaced + Math.floor(dense / 2)
}
