import { z } from 'zod'
import { PLACEHOLDER } from './block'

/** What is looked for in articles' texts, and how. */
export const findQuerySchema = z.object({
  text: z.string().max(1000),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  regex: z.boolean(),
})
export type FindQuery = z.infer<typeof findQuerySchema>

export const EMPTY_QUERY: FindQuery = { text: '', matchCase: false, wholeWord: false, regex: false }

/** A place in a text, and what would stand there after a replacement. */
export const foundSchema = z.object({ start: z.number().int(), end: z.number().int(), put: z.string() })
export type Found = z.infer<typeof foundSchema>

/** A regular expression that can't be read; the message is a sentence for whoever typed it. */
export class BadPattern extends Error {}

const WORD = String.raw`[\p{L}\p{N}\p{M}_]`

/**
 * The pattern for what somebody typed. As plain text, quotes and spaces stand for every kind of them: who types a
 * straight quote finds a curly one. @throws BadPattern
 */
export function patternOf({ text, matchCase, wholeWord, regex }: FindQuery): RegExp {
  const inner = regex ? `(?:${text})` : literally(text)
  const begins = wholeWord && (regex || new RegExp(`^${WORD}`, 'u').test(text)) ? `(?<!${WORD})` : ''
  const ends = wholeWord && (regex || new RegExp(`${WORD}$`, 'u').test(text)) ? `(?!${WORD})` : ''
  try {
    // By itself first: inside the group around it, its own brackets could close that one.
    if (regex) new RegExp(text, 'u')
    return new RegExp(`${begins}${inner}${ends}`, matchCase ? 'gmu' : 'gimu')
  } catch (error) {
    throw new BadPattern(whatIsWrong(error instanceof Error ? error.message : ''))
  }
}

const ALIKE: Record<string, string> = { "'": "['’‘‚‹›]", '"': '["“”„«»]', ' ': '[ \\u00a0\\u202f]' }

function literally(text: string): string {
  return [...text].map((sign) => ALIKE[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)).join('').replaceAll('\\-', '-')
}

const WRONG: readonly [RegExp, string][] = [
  [/Unterminated group/u, 'A bracket “(” is not closed.'],
  [/Unmatched '\)'/u, 'A bracket “)” has no “(” before it.'],
  [/Unterminated character class/u, 'A bracket “[” is not closed.'],
  [/Nothing to repeat/u, 'There is nothing before “*”, “+”, “?” or “{” that could be repeated.'],
  [/quantifier|Lone/u, 'A “{”, “}” or “]” stands alone. Write a backslash before it to find it.'],
  [/out of order/u, 'In a range, the smaller end comes first.'],
  [/\\ at end/u, 'A backslash at the end has nothing to stand before.'],
  [/[Ee]scape/u, 'A backslash stands before a sign that means nothing with it.'],
  [/named? ?reference|group name|Invalid group/u, 'A group in brackets is not written as one.'],
]

function whatIsWrong(message: string): string {
  return WRONG.find(([cause]) => cause.test(message.slice(message.lastIndexOf(':') + 1)))?.[1] ?? 'This can’t be read as a regular expression.'
}

/** Everything a pattern finds in one text; nothing empty, and nothing that reaches over a footnote’s number or an embed. */
export function findIn(text: string, pattern: RegExp, query: FindQuery, replacement: string): Found[] {
  return [...text.matchAll(pattern)].filter(([found]) => found !== '' && !found.includes(PLACEHOLDER)).map((match) => ({
    start: match.index, end: match.index + match[0].length, put: query.regex ? expand(replacement, match) : replacement,
  }))
}

/** What `$1`, `$<name>`, `$&` and `$$` of a replacement stand for. */
function expand(replacement: string, match: RegExpMatchArray): string {
  return replacement.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/gu, (sign, dollar?: string, whole?: string, number?: string, name?: string) => {
    if (dollar !== undefined) return '$'
    if (whole !== undefined) return match[0]
    if (number !== undefined) return Number(number) > 0 && Number(number) < match.length ? match[Number(number)] ?? '' : sign
    return match.groups && name !== undefined && name in match.groups ? match.groups[name] ?? '' : sign
  })
}
