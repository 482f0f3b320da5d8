/** Replace `remove` characters at `at` by `insert`. Offsets are UTF-16, as JavaScript and Loro's text count them. */
export interface Replacement { at: number; remove: number; insert: string }

const WORD = /[\p{L}\p{N}\p{M}'’_]/u
// A word, white space, or one thing a reader sees as one sign (a flag, a family of emoji, a letter with its accents).
const TOKEN = /[\p{L}\p{N}\p{M}'’_]+|[^\S\n]+|\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\ufe0f)?(?:\u200d\p{Emoji}(?:\p{EMod}|\ufe0f)?)+|[^]\p{M}*/gu
/** Beyond so many differences the whole stretch is one replacement: looking longer would be felt. */
const MOST_DIFFERENCES = 1_500

/**
 * The replacements that turn `before` into `after`, in order, each as small as it can be while a replaced word stays
 * whole (two people's rewrites of one word must not be woven into a third) and no surrogate pair or grapheme is cut.
 * Text between two edits is never touched: what somebody else writes there meanwhile stays.
 */
export function diffTexts(before: string, after: string): Replacement[] {
  const whole = diffText(before, after)
  if (!whole) return []
  if (whole.remove === 0 || whole.insert === '') return [whole]
  const [removed, inserted] = [tokens(before.slice(whole.at, whole.at + whole.remove)), tokens(whole.insert)]
  const hunks = diffTokens(removed, inserted)
  if (!hunks) return [whole]
  return hunks.flatMap(({ from, to, start, end }) => {
    const at = whole.at + lengthOf(removed, 0, from)
    const small = diffText(removed.slice(from, to).join(''), inserted.slice(start, end).join(''))
    return small ? [{ ...small, at: at + small.at }] : []
  })
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}

function lengthOf(list: readonly string[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) length += list[at]!.length
  return length
}

/** `from` to `to` of one list stands where the other has `start` to `end`. */
export interface Hunk { from: number; to: number; start: number; end: number }

/** Myers' greedy difference of two lists (An O(ND) Difference Algorithm, 1986); null beyond {@link MOST_DIFFERENCES}. */
export function diffTokens(a: readonly string[], b: readonly string[]): Hunk[] | null {
  const trace: Int32Array[] = []
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES)
  let reach = new Int32Array(2 * most + 3)
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice())
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[most + k]! < reach[most + k + 2]!)
      let x = down ? reach[most + k + 2]! : reach[most + k]! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[most + 1 + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length, most)
    }
    reach = reach.slice()
  }
  return null
}

function walkBack(trace: readonly Int32Array[], aLength: number, bLength: number, most: number): Hunk[] {
  const hunks: Hunk[] = []
  let [x, y] = [aLength, bLength]
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d]!
    const k = x - y
    const down = k === -d || (k !== d && reach[most + k]! < reach[most + k + 2]!)
    const fromX = down ? reach[most + k + 2]! : reach[most + k]!
    const fromY = fromX - (down ? k + 1 : k - 1)
    const [editX, editY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY]
    const last = hunks[0]
    if (last && last.from === editX && last.start === editY) Object.assign(last, { from: fromX, start: fromY })
    else hunks.unshift({ from: fromX, to: editX, start: fromY, end: editY });
    [x, y] = [fromX, fromY]
  }
  return hunks
}

/**
 * The one replacement that turns `before` into `after`, by the rules of {@link diffTexts}. Null when equal.
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
  const [removedTo, insertedTo] = [before.length - end, after.length - end]
  if (start === removedTo) {
    const at = start - slid(after, start, insertedTo)
    return { at, remove: 0, insert: after.slice(at, at + insertedTo - start) }
  }
  if (start === insertedTo) return { at: start - slid(before, start, removedTo), remove: removedTo - start, insert: '' }
  return { at: start, remove: removedTo - start, insert: after.slice(start, insertedTo) }
}

/**
 * How far the stretch from `start` to `end` of `text` may be moved to the left so that it begins with a newline, or else
 * at a word's beginning: 'only ' and not 'ly on' was written before 'one', and a paragraph that comes or goes takes its
 * own newline along, not that of the next. Moved so, the text around it is the same.
 */
function slid(text: string, start: number, end: number): number {
  let [back, best, found] = [0, 0, rank(text, start, end)]
  while (start - back > 0 && text[start - back - 1] === text[end - back - 1]) {
    back++
    const here = rank(text, start - back, end - back)
    if (here > found) [best, found] = [back, here]
  }
  return best
}

function rank(text: string, start: number, end: number): number {
  if (splitsPair(text, start) || splitsPair(text, end)) return -1
  if (text[start] === '\n') return 2
  const cuts = (at: number): boolean => at > 0 && at < text.length && isWord(text, at - 1) && isWord(text, at)
  return cuts(start) || cuts(end) ? 0 : 1
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

/** Whether a word goes through this place. A surrogate counts as part of one: widening then takes the whole pair. */
export function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return WORD.test(text.charAt(at)) || (unit >= 0xd800 && unit <= 0xdfff)
}
