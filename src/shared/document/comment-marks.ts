import type { LoroText } from 'loro-crdt'
import { isRecord, type AnyRun } from './flat-text'

/** A comment's range is an attribute of its own, `comment:ID`, so that any number may lie over each other; it never grows. */
const PREFIX = 'comment:'

/** The comments on a run of the flat text. */
export function commentsOn(attributes: unknown): string[] {
  if (!isRecord(attributes)) return []
  return Object.keys(attributes).flatMap((key) => (key.startsWith(PREFIX) && attributes[key] === true ? [key.slice(PREFIX.length)] : []))
}

/** Puts a comment on a stretch. */
export function markComment(text: LoroText, id: string, start: number, end: number): void {
  text.mark({ start, end }, PREFIX + id, true)
}

/** A stretch of the flat text. */
export interface Stretch { start: number; end: number }
interface Lost { id: string; words: string[]; all: boolean }

/**
 * Deletes stretches, given from the end, and inserts text at a place of what is left. A comment whose words come again is
 * on them there; one that had all of what goes, or nothing but it, is on all of what comes: who writes a word anew has not
 * answered the question about it.
 */
export function replaceStretches(text: LoroText, deletions: readonly Stretch[], at: number, insert: string): void {
  const lost = insert === '' ? [] : lostComments(text, deletions)
  for (const { start, end } of deletions) text.delete(start, end - start)
  if (insert === '') return
  text.insert(at, insert)
  for (const { id, words, all } of lost) {
    const found = findInTurn(insert, words)
    for (const { start, end } of found ?? (all ? [{ start: 0, end: insert.length }] : [])) {
      const stretch = { start: at + start, end: at + end }
      if (runsBetween(text, stretch).some(({ attributes }) => !commentsOn(attributes).includes(id))) markComment(text, id, stretch.start, stretch.end)
    }
  }
}

/** Where pieces of text stand one after the other; null where one of them doesn't. */
function findInTurn(text: string, pieces: readonly string[]): Stretch[] | null {
  const found: Stretch[] = []
  for (const piece of pieces) {
    const start = text.indexOf(piece, found.at(-1)?.end ?? 0)
    if (start < 0) return null
    found.push({ start, end: start + piece.length })
  }
  return found
}

/** The comments on what goes, with their words in it; `all` where those are all of what goes, or of the comment. */
function lostComments(text: LoroText, deletions: readonly Stretch[]): Lost[] {
  const runs = deletions.toReversed().flatMap((each) => runsBetween(text, each))
  const ids = [...new Set(runs.flatMap(({ attributes }) => commentsOn(attributes)))]
  if (ids.length === 0) return []
  const around = deletions.flatMap(({ start, end }) => [{ start: start - 1, end: start }, { start: end, end: end + 1 }])
  const beside = new Set(around.flatMap((each) => runsBetween(text, each)).flatMap(({ attributes }) => commentsOn(attributes)))
  return ids.map((id) => {
    const words = runs.filter(({ attributes }) => commentsOn(attributes).includes(id))
    return { id, words: words.map(({ insert }) => String(insert)), all: words.length === runs.length || !beside.has(id) }
  })
}

/** The runs between two places, newlines aside: they carry no comment. */
function runsBetween(text: LoroText, { start, end }: Stretch): AnyRun[] {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)]
  return from < to ? (text.sliceDelta(from, to) as AnyRun[]).filter(({ insert }) => String(insert).replaceAll('\n', '') !== '') : []
}
