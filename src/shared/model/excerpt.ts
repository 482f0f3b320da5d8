import { blockText, SOFT_BREAK, type Block, type BlockType } from './block'

/** How long an excerpt is unless set by hand, in words. */
export const EXCERPT_WORDS = 100

/** Text on one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return text.replaceAll(SOFT_BREAK, ' ').replace(/\s+/gu, ' ').trim()
}

// A pull quote says again what the text says.
const RUNNING: ReadonlySet<BlockType> = new Set(['paragraph', 'quote', 'bullet', 'number', 'check', 'callout'])

/**
 * The text a digest shows for a body: running text only (no headings, no code), about `maxWords` words, ending at a
 * sentence where one ends in the last 40 %, else cut after a word with '…'. Uses no Intl, so bytes are the same
 * everywhere.
 */
export function excerptOf(blocks: readonly Block[], maxWords = EXCERPT_WORDS): string {
  const texts: string[] = []
  let words = 0
  for (const block of blocks) {
    // One more word is looked at than is taken: a sentence ends before it or doesn't.
    if (words > maxWords) break
    if (!RUNNING.has(block.type)) continue
    const text = oneLine(blockText(block))
    if (text === '') continue
    texts.push(text)
    words += text.split(' ').length
  }
  return cutWords(texts.join(' '), maxWords)
}

/** `text` cut to at most `maxWords` words by the rule of {@link excerptOf}. */
export function cutWords(text: string, maxWords: number): string {
  const words = text.split(' ')
  if (words.length <= maxWords) return text
  for (let count = maxWords; count > maxWords * 0.6; count--) {
    if (endsSentence(words[count - 1] ?? '', words[count] ?? '')) return words.slice(0, count).join(' ')
  }
  return words.slice(0, maxWords).join(' ').replace(/[\s,;:–—-]+$/u, '') + '…'
}

// A full stop after a single letter or a known abbreviation does not end a sentence, nor one before a small letter.
const ABBREVIATED = /^(?:\p{L}|Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs|Gen|Sen|Rep|Gov|Prof|Inc|Ltd|Co|U\.S|U\.K|U\.N|e\.g|i\.e)\.$/u

function endsSentence(word: string, next: string): boolean {
  if (!/[.!?…。！？]["'”’»)\]]*$/u.test(word)) return false
  return !ABBREVIATED.test(word) && !/^\p{Ll}/u.test(next)
}
