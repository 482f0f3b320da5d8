import { bodyText, type Block } from '@shared/model/block'

export interface Counts { words: number; minutes: number; tks: number }

const WORDS_A_MINUTE = 230
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,@/_-]*/gu
// As preflight reads it: capitals, a word of its own, often doubled (TKTK).
const TK = /(?<![\p{L}\p{N}_])(?:TK)+(?![\p{L}\p{N}_])/gu

/** What the foot of an article says: words and minutes of the body, placeholders anywhere in it or the texts beside it. */
export function countArticle(body: readonly Block[], beside: readonly string[]): Counts {
  const counts = body.map(countBlock)
  const words = counts.reduce((sum, block) => sum + block.words, 0)
  const tks = counts.reduce((sum, block) => sum + block.tks, findTks(beside.join('\n')).length)
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE)), tks }
}

/** A block that was not edited is the same object and is not counted again. */
const counted = new WeakMap<Block, { words: number; tks: number }>()

function countBlock(block: Block): { words: number; tks: number } {
  const known = counted.get(block)
  if (known) return known
  const text = bodyText([block])
  const counts = { words: countWords(text), tks: findTks(text).length }
  counted.set(block, counts)
  return counts
}

/** The words of a text. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Every placeholder in a text. */
export function findTks(text: string): RegExpExecArray[] {
  return [...text.matchAll(TK)]
}

/** The counts in words, with how many words are selected; what is zero is left out, except that an empty article has '0 words'. */
export function sayCounts({ words, minutes, tks }: Counts, selected = 0): string[] {
  return [`${selected > 0 ? `${selected.toLocaleString('en')} of ` : ''}${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`, ...(minutes > 0 ? [`${minutes} min`] : []), ...(tks > 0 ? [`${tks} TK`] : [])]
}
