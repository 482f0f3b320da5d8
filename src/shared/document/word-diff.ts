import { diffTexts, isWord, type Replacement } from './text-diff'

export type Change = 'same' | 'added' | 'removed'

/** A stretch of two texts: they share it, or one of them has it alone; `before` and `after` are where it begins in each. */
export interface Stretch { change: Change; before: number; after: number; length: number }

/**
 * Two texts as a reader compares them, word by word: what {@link diffTexts} finds, widened to whole words, and
 * neighbouring words that were replaced as one replacement.
 */
export function compareTexts(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = []
  let [at, moved] = [0, 0]
  const add = (change: Change, length: number): void => {
    if (length > 0) stretches.push({ change, before: at, after: at + moved, length })
  }
  for (const { at: start, remove, insert } of joined(before, diffTexts(before, after))) {
    add('same', start - at)
    at = start
    add('removed', remove)
    at += remove
    moved -= remove
    add('added', insert.length)
    moved += insert.length
  }
  add('same', before.length - at)
  return stretches
}

/** Takes the rest of a word along that is changed inside, as far as the changes beside it. */
function widened(before: string, { at, remove, insert }: Replacement, floor: number, ceiling: number): Replacement {
  let [start, end, text] = [at, at + remove, insert]
  const isInside = (removed: number, inserted: number): boolean => (remove > 0 && isWord(before, removed)) || (insert !== '' && isWord(insert, inserted))
  if (isInside(at, 0)) while (start > floor && isWord(before, start - 1)) text = before[--start]! + text
  if (isInside(end - 1, insert.length - 1)) while (end < ceiling && isWord(before, end)) text += before[end++]!
  return { at: start, remove: end - start, insert: text }
}

/** A space between two replacements, or a short word or two between longer ones: nobody reads by such islands. */
function isSmall(gap: string, ...beside: readonly Replacement[]): boolean {
  if (gap.includes('\n')) return false
  return /^\s{1,2}$/u.test(gap) || (gap.length <= 8 && beside.every(({ remove, insert }) => Math.max(remove, insert.length) >= 2 * gap.length))
}

/** Replacements that touch are one, and so are two with a small island between them. */
function joined(before: string, replacements: readonly Replacement[]): Replacement[] {
  const out: Replacement[] = []
  replacements.forEach((each, index) => {
    const last = out.at(-1)
    const end = last ? last.at + last.remove : 0
    const next = widened(before, each, end, replacements[index + 1]?.at ?? before.length)
    const gap = before.slice(end, next.at)
    const bothReplace = last !== undefined && [last, next].every(({ remove, insert }) => remove > 0 && insert !== '')
    if (last && (gap === '' || (bothReplace && isSmall(gap, last, next)))) {
      last.remove = next.at + next.remove - last.at
      last.insert += gap + next.insert
    } else out.push(next)
  })
  return out
}
