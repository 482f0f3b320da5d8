/** Replace `remove` characters at `at` by `insert`. Offsets are UTF-16, as JavaScript and Loro's text count them. */
export interface Replacement { at: number; remove: number; insert: string }

const WORD = /[\p{L}\p{N}\p{M}'’_]/u

/**
 * The one replacement that turns `before` into `after`, as small as it can be while a replaced word stays whole (two
 * people's rewrites of one word must not be woven into a third) and no surrogate pair is cut. Null when equal.
 */
export function diffText(before: string, after: string): Replacement | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (splitsPair(before, start) || splitsPair(after, start)) start--
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--
  const replaces = start + end < before.length && start + end < after.length
  if (replaces && sameLine(before, start, end) && sameLine(after, start, end)) {
    while (start > 0 && insideWord(before, after, start)) start--
    while (end > 0 && insideWordEnd(before, after, end)) end--
  }
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }
}

function splitsPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at - 1)
  const low = text.charCodeAt(at)
  return at > 0 && high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

// Widening over a newline would delete and rewrite a block opener and lose what stands on it.
function sameLine(text: string, start: number, end: number): boolean {
  return !text.slice(start, text.length - end).includes('\n')
}

function insideWord(before: string, after: string, at: number): boolean {
  return isWord(before, at - 1) && (isWord(before, at) || isWord(after, at))
}

function insideWordEnd(before: string, after: string, end: number): boolean {
  const next = before.length - end
  return isWord(before, next) && (isWord(before, next - 1) || isWord(after, after.length - end - 1))
}

// A surrogate counts as part of a word: widening then takes the whole pair.
function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return WORD.test(text.charAt(at)) || (unit >= 0xd800 && unit <= 0xdfff)
}
