/** A text without its accents and in small letters, so that 'cafe' finds 'Café'. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const known = new Map<string, string[]>()

// A newsroom has thousands of names, asked for again at every key.
function wordsOf(text: string): string[] {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  if (known.size > 50_000) known.clear()
  const words: string[] = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  known.set(text, words)
  return words
}

/**
 * How well a text answers what was typed, smaller is better: it begins so; its words do, in any order; its initials or
 * the beginnings of some words do, in order ('goar' for 'Go to articles'); it is somewhere in it. Null for not at all.
 */
export function matchOf(text: string, typed: string): number | null {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return 0
  const words = wordsOf(text)
  const whole = wanted.join(' ')
  if (words.join(' ').startsWith(whole)) return 0
  if (wanted.every((each) => words.some((word) => word.startsWith(each)))) return 1
  if (spells(wanted.join(''), words)) return 2
  return words.join(' ').includes(whole) ? 3 : null
}

/** Whether letters are the beginnings of some of the words, in their order. */
function spells(letters: string, words: readonly string[]): boolean {
  // How many letters the words so far can spell; each word may add any beginning of itself, or nothing.
  const spelt = new Set([0])
  for (const word of words) {
    for (const from of [...spelt]) {
      for (let length = 0; length < word.length && from + length < letters.length && word[length] === letters[from + length]; length++) spelt.add(from + length + 1)
    }
  }
  return spelt.has(letters.length)
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
