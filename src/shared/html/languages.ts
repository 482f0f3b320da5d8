import type { Block } from '@shared/model/block'
import { joined } from './spans'

/** A language tag as it is written, '' for what is none. */
export function languageTag(tag: string): string {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag)) return ''
  return tag.split('-').map((part, at) => (at === 0 ? part.toLowerCase() : part.length === 2 ? part.toUpperCase() : part)).join('-')
}

/** A passage is a part of a text; what a third or more of it is in is the text's own language, or one of them. */
const OWN_SHARE = 1 / 3

/**
 * Leaves a language only on passages in another than the text's: word processors name one on every span, and a page its
 * own on everything. `known` are languages of the article or the page.
 */
export function keepForeign(blocks: readonly Block[], known: readonly string[]): void {
  const sizes = new Map<string, number>()
  let whole = 0
  for (const { text, lang = '' } of blocks.flatMap(({ spans }) => spans)) {
    whole += text.length
    sizes.set(baseOf(lang), (sizes.get(baseOf(lang)) ?? 0) + text.length)
  }
  const isOwn = (lang: string): boolean => known.some((each) => baseOf(each) === baseOf(lang)) || (sizes.get(baseOf(lang)) ?? 0) >= whole * OWN_SHARE
  for (const block of blocks) {
    if (!block.spans.some(({ lang }) => lang !== undefined && isOwn(lang))) continue
    block.spans = joined(block.spans.map(({ lang, ...span }) => (lang === undefined || isOwn(lang) ? span : { ...span, lang })))
  }
}

const baseOf = (lang: string): string => lang.split('-')[0] ?? ''
