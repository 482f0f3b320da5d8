/** A text without its accents and in small letters, so that 'cafe' finds 'Café'. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

interface Words { words: readonly string[]; whole: string }

const known = new Map<string, Words>()

// A newsroom has thousands of names, asked for again at every key.
function wordsOf(text: string): Words {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  if (known.size > 50_000) known.clear()
  const words: readonly string[] = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const read = { words, whole: words.join(' ') }
  known.set(text, read)
  return read
}

/**
 * How well a text answers what was typed, smaller is better: it begins so; its words do, in any order; its initials or
 * the beginnings of some words do, in order ('goar' for 'Go to articles'); it is somewhere in it. Null for not at all.
 */
export function matchOf(text: string, typed: string): number | null {
  const wanted = wordsOf(typed)
  if (wanted.words.length === 0) return 0
  const { words, whole } = wordsOf(text)
  if (whole.startsWith(wanted.whole)) return 0
  if (wanted.words.every((each) => words.some((word) => word.startsWith(each)))) return 1
  if (wanted.words.length === 1 && spells(wanted.whole, words)) return 2
  return whole.includes(wanted.whole) ? 3 : null
}

/** More letters than these are a word, and no initials. */
const INITIALS = 12

/** Whether letters are the beginnings of some of the words, in their order. */
function spells(letters: string, words: readonly string[]): boolean {
  if (letters.length > INITIALS) return false
  // Which numbers of letters the words so far can spell, one bit each; each word may add any beginning of itself, or nothing.
  let spelt = 1
  for (const word of words) {
    let reached = spelt
    for (let from = 0; from < letters.length; from++) {
      if ((spelt >> from & 1) === 0) continue
      for (let at = from; at < letters.length && word[at - from] === letters[at]; at++) reached |= 2 << at
    }
    spelt = reached
  }
  return (spelt >> letters.length & 1) === 1
}

/** Those of some things that answer what was typed, the best first and equals in their own order. */
export function bestOf<T>(things: readonly T[], typed: string, textOf: (thing: T) => string, limit = Infinity): T[] {
  return things
    .map((thing) => ({ thing, score: matchOf(textOf(thing), typed) }))
    .filter((each): each is { thing: T; score: number } => each.score !== null)
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ thing }) => thing)
}
