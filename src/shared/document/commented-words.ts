import type { LoroDoc } from 'loro-crdt'
import { PLACEHOLDER } from '@shared/model/block'
import { toWholeWords, type CommentedWords } from '@shared/model/comment'
import { viewBody, type BodyView } from './body'
import { commentsOn, markComment } from './comment-marks'
import type { AnyRun } from './flat-text'
import { findPlace, keepPlace, type Segment } from './segments'

/** Words somebody is about to comment on, as places that stay with them while others write. */
export interface Anchor { quote: string; stretches: { first: string; last: string }[] }

const MAX_QUOTE = 300
const textOf = ({ runs }: Segment): string => runs.map(({ insert }) => insert as string).join('')
const holdsWords = (text: string): boolean => text.replaceAll(PLACEHOLDER, '').trim() !== ''

/** The words each comment stands on, by the comment's id, in the order they are shown. */
export function wordsOfComments({ segments }: BodyView): Map<string, CommentedWords[]> {
  const found = new Map<string, CommentedWords[]>()
  let passed = 0
  for (const segment of segments) {
    const stretches = stretchesIn(segment.runs)
    const text = stretches.size > 0 ? textOf(segment) : ''
    for (const [id, pieces] of stretches) {
      const words = pieces.map(([from, to]) => wholeWords(text, from, to)).filter(([from, to]) => holdsWords(text.slice(from, to)))
        .map(([from, to]) => ({ start: passed + from, end: passed + to, text: text.slice(from, to) }))
      if (words.length > 0) found.set(id, [...found.get(id) ?? [], ...words])
    }
    passed += segment.end - segment.start
  }
  return found
}

/** Which places of a segment each comment covers; neighbours are one, a newline is none. */
function stretchesIn(runs: readonly AnyRun[]): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>()
  let at = 0
  for (const { insert, attributes } of runs) {
    const text = insert as string
    const from = at + (text.startsWith('\n') ? 1 : 0)
    at += text.length
    for (const id of from < at ? commentsOn(attributes) : []) {
      const stretches = found.get(id) ?? []
      const last = stretches.at(-1)
      if (last && last[1] === from) last[1] = at
      else stretches.push([from, at])
      found.set(id, stretches)
    }
  }
  return found
}

/** The words between two places of the shown text, whole, or the word at a place; null where there are none. */
export function anchorAt(doc: LoroDoc, { segments }: BodyView, from: number, to: number): Anchor | null {
  const stretches: Anchor['stretches'] = []
  const texts: string[] = []
  let passed = 0
  for (const segment of segments) {
    const text = textOf(segment)
    const [start, end] = wordsBetween(text, from - passed, to - passed)
    if (start < end) {
      stretches.push({ first: keepPlace(doc, segment.start + start)!, last: keepPlace(doc, segment.start + end - 1)! })
      texts.push(text.slice(start, end))
    }
    passed += text.length
  }
  return stretches.length > 0 ? { stretches, quote: quoteFrom(texts.join(' ')) } : null
}

/** The part of a segment's text that is between two places, as words. */
function wordsBetween(text: string, from: number, to: number): [number, number] {
  const head = text.startsWith('\n') ? 1 : 0
  if (to < head || from > text.length) return [0, 0]
  let [start, end] = [Math.max(head, from), Math.min(text.length, to)]
  if (from === to) [start, end] = besideCaret(text, head, start)
  if (!holdsWords(text.slice(start, end))) return [0, 0]
  return wholeWords(text, start, end)
}

/** Whole words without the space around them. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  const [first, last] = toWholeWords(text, start, end)
  const words = text.slice(first, last)
  return [first + words.length - words.trimStart().length, first + words.trimEnd().length]
}

/** A sign of the word before the caret, over what follows it without a space ('why?|'), or of what is after the caret. */
function besideCaret(text: string, head: number, caret: number): [number, number] {
  const signs = /[\p{L}\p{N}\p{M}][^\s\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(head, caret - MAX_QUOTE), caret))?.[0]
  if (signs === undefined) return [caret, Math.min(text.length, caret + 1)]
  return [caret - signs.length, caret - signs.length + (text.codePointAt(caret - signs.length)! > 0xffff ? 2 : 1)]
}

function quoteFrom(text: string): string {
  const line = text.replaceAll(PLACEHOLDER, '').replace(/\s+/gu, ' ').trim()
  return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE).replace(/[\ud800-\udbff]$/u, '')}…` : line
}

/** Where an anchor's words are in the shown text, as far as they are there. */
export function wordsOfAnchor(doc: LoroDoc, view: BodyView, anchor: Anchor): CommentedWords[] {
  return piecesOf(doc, view, anchor).map(({ start: flat, end: flatEnd }) => {
    const start = view.toShown(flat)
    const end = start + flatEnd - flat
    return { start, end, text: view.text.slice(start, end) }
  })
}

/** Puts a comment on an anchor's words; a newline never carries one. */
export function markWords(doc: LoroDoc, id: string, anchor: Anchor): void {
  for (const { start, end } of piecesOf(doc, viewBody(doc), anchor)) markComment(doc.getText('body'), id, start, end)
}

/** An anchor's stretches of the flat text, cut where somebody split them meanwhile. */
function piecesOf(doc: LoroDoc, { segments }: BodyView, { stretches }: Anchor): { start: number; end: number }[] {
  return stretches.flatMap(({ first, last }) => {
    const [from, to] = [findPlace(doc, first), findPlace(doc, last)]
    if (from === null || to === null) return []
    return segments.flatMap((segment) => {
      const head = segment.start + (textOf(segment).startsWith('\n') ? 1 : 0)
      const piece = { start: Math.max(from, head), end: Math.min(to + 1, segment.end) }
      return piece.start < piece.end ? [piece] : []
    })
  })
}
