import { z } from 'zod'

/** The most that one reply may say, in characters. */
export const MAX_REPLY = 10_000

/** One thing somebody said in a thread. `n` orders a thread whatever the clocks say; `mentions` are names called by '@'. */
export const replySchema = z.object({
  n: z.number().nonnegative(),
  by: z.string(),
  at: z.number(),
  text: z.string(),
  mentions: z.array(z.string()).catch([]),
})
export interface Reply extends z.infer<typeof replySchema> { id: string; removed: boolean }

/** Who resolved a thread and when; `seen` is how many replies it had then. */
export const resolvedSchema = z.object({ by: z.string(), at: z.number(), seen: z.number() })
export type Resolved = z.infer<typeof resolvedSchema>

/** Words of the body by their places in its shown text. */
export interface CommentedWords { start: number; end: number; text: string }

/** A comment: what was said about some words. `quote` is how they read when it began; `words` are what is left of them. */
export interface CommentThread { id: string; quote: string; words: CommentedWords[]; replies: Reply[]; resolved: Resolved | null }

/** Whether a thread calls somebody by name. */
export function mentionsPerson({ replies }: CommentThread, person: string): boolean {
  const name = fold(person)
  return name !== '' && replies.some(({ removed, mentions }) => !removed && mentions.some((each) => fold(each) === name))
}

/** The names of `known` that a text calls by '@', each once. */
export function mentionsIn(text: string, known: readonly string[]): string[] {
  const found = new Set(splitMentions(text, known).flatMap(({ mention }) => (mention === null ? [] : [mention])))
  return [...found]
}

export interface TextPiece { text: string; mention: string | null }

/** A text cut where it calls one of these names; of two names that fit, the longer one is meant. */
export function splitMentions(text: string, names: readonly string[]): TextPiece[] {
  const byLength = names.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length)
  const pieces: TextPiece[] = []
  let done = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = at < done || isInWord(text, at - 1) ? undefined : byLength.find((each) => isNameAt(text, at + 1, each))
    if (name === undefined) continue
    if (at > done) pieces.push({ text: text.slice(done, at), mention: null })
    done = at + 1 + name.length
    pieces.push({ text: text.slice(at, done), mention: name })
  }
  if (done < text.length) pieces.push({ text: text.slice(done), mention: null })
  return pieces
}

function isNameAt(text: string, at: number, name: string): boolean {
  const end = at + name.length
  return fold(text.slice(at, end)) === fold(name) && !isInWord(text, end)
}

function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}_]/u.test(String.fromCodePoint(text.codePointAt(at)!))
}

function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}

/** A name that is being typed after '@' in front of the caret: where the '@' is, and what of it is there. */
export function typedMention(text: string, caret: number): { at: number; typed: string } | null {
  const found = /(?:^|[^\p{L}\p{N}\p{M}_])@([\p{L}\p{N}\p{M}'’_.-]*(?: [\p{L}\p{N}\p{M}'’_.-]+)?)$/u.exec(text.slice(0, caret))
  return found ? { at: caret - found[1]!.length - 1, typed: found[1]! } : null
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const IN_WORD = /[\p{L}\p{N}\p{M}'’_]/u
const LONGEST_WORD = 60

/**
 * A stretch of a text made of whole words: a comment on a word that is written over letter by letter stays on the word.
 * Scripts that set no spaces between words are left as they are.
 */
export function toWholeWords(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (start - from < LONGEST_WORD && joinsAt(text, from)) from -= sizeBefore(text, from)
  while (to - end < LONGEST_WORD && joinsAt(text, to)) to += text.codePointAt(to)! > 0xffff ? 2 : 1
  return [from, to]
}

const sizeBefore = (text: string, at: number): number => (/[\udc00-\udfff]/u.test(text[at - 1]!) && at > 1 ? 2 : 1)

/** Whether one word goes on from before this place to after it. */
function joinsAt(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const [before, after] = [String.fromCodePoint(text.codePointAt(at - sizeBefore(text, at))!), String.fromCodePoint(text.codePointAt(at)!)]
  return [before, after].every((sign) => IN_WORD.test(sign) && !WITHOUT_SPACES.test(sign))
}
