import { blockText } from '@shared/model/block'
import type { GatheredItem } from '@shared/model/gathered'
import { countWords } from '@shared/html/tree-reading'

const FEWEST = 4
const MOST_SHARE = 0.75
const FACTS = ['byline', 'publishedAt', 'link'] as const

/**
 * Which of a page's stories are unlike all the others: without any of the facts that most of them have, or a short
 * label over far less text than the rest. Such a one may be a part of the page that only looks like a story.
 */
export function findOddOnes(items: readonly GatheredItem[]): Set<GatheredItem> {
  if (items.length < FEWEST) return new Set()
  const shared = FACTS.filter((fact) => items.filter((item) => item[fact] !== '').length >= items.length * MOST_SHARE)
  const lengths = items.map(wordsOf).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0
  return new Set(items.filter((item) => {
    const bare = shared.length > 0 && shared.every((fact) => item[fact] === '')
    return bare || (countWords(item.headline) <= 3 && wordsOf(item) > 0 && wordsOf(item) < usual / 4)
  }))
}

function wordsOf(item: GatheredItem): number {
  return countWords(item.body.map(blockText).join(' '))
}
