/** A seeded source of numbers from 0 up to 1 (mulberry32): the same run of them everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ONSETS = ['b', 'c', 'd', 'f', 'g', 'h', 'j', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'st', 'tr', 'pl', 'sh', 'th', '']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck']
const VOCABULARY = 50_000
const TABLE_BITS = 21

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** Invented words, the commonest first and, as in a language, the shortest. */
function inventVocabulary(random: () => number): string[] {
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    const syllables = words.size < 60 ? 1 : words.size < 2000 ? 2 : 2 + Math.floor(random() * 3)
    words.add(Array.from({ length: syllables }, () => pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS)).join(''))
  }
  return [...words]
}

/** Which word each of 2^21 equal chances is: Zipf's law, the r-th word in proportion to 1 / (r + 2.7). */
function shareChances(): Uint16Array {
  const table = new Uint16Array(2 ** TABLE_BITS)
  const weights = Array.from({ length: VOCABULARY }, (_, rank) => 1 / (rank + 2.7))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let [filled, reached] = [0, 0]
  for (const [rank, weight] of weights.entries()) {
    reached += weight
    for (const end = Math.round((reached / total) * table.length); filled < end; filled++) table[filled] = rank
  }
  return table
}

/** An invented language with word frequencies like a real one's. */
export function createLanguage(seed: number) {
  const random = createRandom(seed)
  const vocabulary = inventVocabulary(random)
  const chances = shareChances()
  const word = (): string => vocabulary[chances[Math.floor(random() * chances.length)]!]!
  const sentence = (length: number): string => {
    const text = Array.from({ length }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return {
    random,
    vocabulary,
    pick: <T>(from: readonly T[]): T => pick(random, from),
    sentence,
    /** So many words in sentences of twelve, five sentences a paragraph. */
    paragraphs(words: number): string[] {
      const sentences = Array.from({ length: Math.ceil(words / 12) }, (_, at) => sentence(Math.min(12, words - at * 12)))
      return Array.from({ length: Math.ceil(sentences.length / 5) }, (_, at) => sentences.slice(at * 5, at * 5 + 5).join(' '))
    },
  }
}
export type Language = ReturnType<typeof createLanguage>
