import { blockText, SOFT_BREAK, type Block } from '@shared/model/block'
import type { GatheredItem } from '@shared/model/gathered'
import type { Warning } from '@shared/model/article'
import { bodyText } from '@shared/model/block'
import { oneLine } from '@shared/model/excerpt'
import { sameAddress } from './links'
import { findOddOnes } from './odd-ones'
import { countWords } from '@shared/html/tree-reading'

/** The most words a source's own text may have and still be an excerpt. */
export const MAX_EXCERPT_WORDS = 300

/** A gathered item with nothing in it but what is given. */
export function newItem(facts: Partial<GatheredItem>): GatheredItem {
  return {
    headline: '', link: '', byline: '', dateline: '', eyebrow: '', dek: '', publishedAt: '', sourceName: '', language: '', topics: [], picture: null, body: [], excerpt: '',
    warnings: [], ...facts,
  }
}

/** The text of a body on one line while it is short enough to be an excerpt, else ''. */
export function excerptFrom(body: readonly Block[]): string {
  const text = oneLine(bodyText(body))
  return countWords(text) <= MAX_EXCERPT_WORDS ? text : ''
}

/** Items with their warnings, each story once: the same link on the page twice is kept where it has more text. */
export function finishItems(items: readonly GatheredItem[]): { items: GatheredItem[]; warnings: Warning[] } {
  const warnings: Warning[] = []
  const kept: GatheredItem[] = []
  const byKey = new Map<string, number>()
  for (const item of items) {
    const key = item.link === '' ? `${item.headline}\n${item.excerpt}` : `${sameAddress(item.link)}\n${item.headline.toLowerCase()}`
    const at = byKey.get(key)
    if (at === undefined) {
      byKey.set(key, kept.push(item) - 1)
      continue
    }
    const first = kept[at] ?? item
    kept[at] = lengthOf(item.body) > lengthOf(first.body) ? { ...item, picture: item.picture ?? first.picture } : { ...first, picture: first.picture ?? item.picture }
    warnings.push({ code: 'duplicate', message: 'This story stands on the page more than once; it was taken once.', where: placeOf(at, first) })
  }
  const linked = kept.some((item) => item.link !== '')
  const odd = findOddOnes(kept)
  if (!linked) warnings.push({ code: 'no-link', message: 'The source gives no links to its stories.', where: 'the whole source' })
  return { items: kept.map((item, index) => ({ ...item, warnings: [...item.warnings, ...check(item, linked, odd.has(item))].map((warning) => ({ ...warning, where: placeOf(index, item) })) })), warnings }
}

function lengthOf(body: readonly Block[]): number {
  return body.reduce((sum, block) => sum + blockText(block).length, 0)
}

/** 'story 4: “Headline…”', for the place of a warning. */
export function placeOf(index: number, item: GatheredItem): string {
  const start = item.headline.length > 60 ? `${[...item.headline].slice(0, 57).join('').trimEnd()}…` : item.headline
  return `story ${index + 1}: “${start}”`
}

function check(item: GatheredItem, linked: boolean, odd: boolean): Warning[] {
  const found: Warning[] = []
  const add = (code: string, message: string): void => { found.push({ code, message, where: '' }) }
  const text = item.body.map(blockText).join(' ').replaceAll(SOFT_BREAK, ' ')
  if (odd) add('unsure-story', 'This is unlike the other stories of the page; it may be a part of the page and not a story.')
  if (text.trim() === '') add('no-text', 'This story came without a text.')
  if (item.link === '' && linked) add('no-link', 'The page gives no link for this story.')
  if (countWords(item.headline) < 2 && !item.warnings.some((warning) => warning.code === 'no-headline')) add('short-headline', 'The headline is a single word; it may be a label and not the headline.')
  if (/[\p{L}\p{N},]$/u.test(text.trim()) && item.body.at(-1)?.type === 'paragraph' && countWords(text) > 20) add('looks-cut', 'The text ends in the middle of a sentence.')
  return found
}

/** The first words of a text as a stand-in for a missing headline. */
export function firstWords(text: string): string {
  const words = oneLine(text).split(' ')
  return words.length <= 10 ? words.join(' ') : `${words.slice(0, 10).join(' ').replace(/[,;:.–—-]+$/u, '')}…`
}
