import type { LoroDoc, LoroText } from 'loro-crdt'
import type { Block } from '@shared/model/block'
import { replaceStretches } from './comment-marks'
import { displayOrder } from './display-order'
import { flattenBlocks, readBlocks, type AnyRun, type FlatRun } from './flat-text'
import { keepPlace, segmentsOf, type Segment } from './segments'
import { WRITTEN } from './styles'
import { diffTexts, type Replacement } from './text-diff'

/**
 * The body as it is shown: its blocks, and how places in the shown text and in the flat text correspond. They differ
 * only where blocks were moved.
 */
export interface BodyView {
  blocks: Block[]
  /** Segments in the order they are shown. */
  segments: Segment[]
  text: string
  toFlat: (shown: number) => number
  toShown: (flat: number) => number
}

/** Reads the body of a document. */
export function viewBody(doc: LoroDoc): BodyView {
  const inText = segmentsOf(doc.getText('body').toDelta() as AnyRun[])
  const segments = displayOrder(doc, inText).map((at) => inText[at]!)
  return createView(segments, segments.map(textOf).join(''), readBlocks(segments.flatMap(({ runs }) => runs)))
}

/** The body made of segments in the order they are shown. */
export function createView(segments: Segment[], text: string, blocks: Block[]): BodyView {
  return {
    segments, text, blocks,
    toFlat: (shown) => placeIn(segments, shown, (segment, passed) => (shown <= passed + length(segment) ? segment.start + shown - passed : null), text.length),
    toShown: (flat) => placeIn(segments, flat, ({ start, end }, passed) => (flat >= start && (flat < end || (flat === end && end === text.length)) ? passed + flat - start : null), text.length),
  }
}

/** The body's blocks as they are shown. */
export function readBody(doc: LoroDoc): Block[] {
  return viewBody(doc).blocks
}

function placeIn(segments: readonly Segment[], place: number, find: (segment: Segment, passed: number) => number | null, otherwise: number): number {
  let passed = 0
  for (const segment of segments) {
    const found = find(segment, passed)
    if (found !== null) return found
    passed += length(segment)
  }
  return Math.min(place, otherwise)
}

const length = ({ start, end }: Segment): number => end - start
/** The text of a segment. */
export const textOf = ({ runs }: { runs: readonly AnyRun[] }): string => runs.map(({ insert }) => insert as string).join('')

/**
 * Makes the body read as `blocks` with the smallest edits: the replacements of text that are needed, then only the
 * attributes that differ. The caller commits.
 */
export function writeBody(doc: LoroDoc, blocks: readonly Block[]): void {
  const wanted = flattenBlocks(blocks)
  const wantedText = wanted.map((run) => run.insert).join('')
  if (!writeText(doc, wantedText)) {
    unmove(doc)
    writeText(doc, wantedText)
  }
  restyle(doc.getText('body'), viewBody(doc).segments, wanted)
}

/** Whether the body then shows the wanted text: an edit beside a moved block may send that block to another place. */
function writeText(doc: LoroDoc, wantedText: string): boolean {
  const text = doc.getText('body')
  let view = viewBody(doc)
  const hasMoves = view.segments.some(({ move }) => move !== null)
  // From the end, so that the places of those before stay true; with moves, only the shown ones do.
  for (const replacement of diffTexts(view.text, wantedText).toReversed()) {
    const { deletions, at, insert } = locate(view, replacement)
    replaceStretches(text, deletions, at, insert)
    if (hasMoves) view = viewBody(doc)
  }
  return !hasMoves || view.text === wantedText
}

/** Lets every block stand where its text does. */
function unmove(doc: LoroDoc): void {
  const text = doc.getText('body')
  for (const { start, move } of viewBody(doc).segments) if (move) text.unmark({ start, end: start + 1 }, 'move')
}

/**
 * Makes replacements of shown text that touch no newline, and the formatting that of `blocks`, which hold the outcome. For
 * many small edits over a long text, where looking for the differences would miss what was meant. The caller commits.
 */
export function replaceInBody(doc: LoroDoc, replacements: readonly Replacement[], blocks: readonly Block[]): void {
  const text = doc.getText('body')
  const wanted = flattenBlocks(blocks)
  const { toFlat, ...view } = viewBody(doc)
  if (view.text !== flattenBlocks(view.blocks).map(({ insert }) => insert).join('')) return writeBody(doc, blocks)
  for (const { at, remove, insert } of replacements.map((each) => ({ ...each, at: toFlat(each.at) })).sort((a, b) => b.at - a.at)) replaceStretches(text, remove > 0 ? [{ start: at, end: at + remove }] : [], at, insert)
  restyle(text, viewBody(doc).segments, wanted)
}

interface Located { deletions: { start: number; end: number }[]; at: number; insert: string }

/**
 * A replacement of shown text as edits of the flat text, deletions from the end. A segment that loses its newline joins
 * the one before it in the text; where another is shown before it, what is left of it is written there instead.
 */
function locate({ segments, text, toFlat }: BodyView, { at, remove, insert }: Replacement): Located {
  let [passed, end, added] = [0, at + remove, insert]
  const deletions: { start: number; end: number }[] = []
  const touched = segments.map((segment) => ({ segment, from: passed, to: (passed += length(segment)) })).filter(({ from, to }) => from < end && to > at)
  const last = touched.at(-1)
  const joined = touched.filter(({ from }) => from >= at)
  if (last && last.from >= at && last.to > end && !joined.every(({ segment }) => followsInText(segments, segment))) {
    added += text.slice(end, last.to)
    end = last.to
  }
  for (const { segment, from, to } of touched) {
    const [start, stop] = [Math.max(at, from), Math.min(end, to)]
    if (stop > start) deletions.push({ start: segment.start + start - from, end: segment.start + stop - from })
  }
  deletions.sort((a, b) => b.start - a.start)
  const place = toFlat(at)
  const before = deletions.reduce((sum, { start, end: stop }) => sum + Math.max(0, Math.min(stop, place) - start), 0)
  return { deletions, at: place - before, insert: added }
}

/** Whether the segment shown before this one is also the one before it in the text. */
function followsInText(segments: readonly Segment[], segment: Segment): boolean {
  const before = segments[segments.indexOf(segment) - 1]
  return before ? before.end === segment.start : segment.start === 0
}

interface Piece { start: number; end: number; had: Record<string, unknown>; wants: Record<string, unknown> }

/** Gives the text of these segments the attributes that are wanted, where they differ; false where none did. */
export function restyle(text: LoroText, segments: readonly Segment[], wanted: readonly FlatRun[]): boolean {
  let differed = false
  for (const { start, end, had, wants } of overlap(segments, wanted)) {
    for (const key of new Set([...Object.keys(had), ...Object.keys(wants)])) {
      if (!WRITTEN.has(key) || sameValue(had[key], wants[key])) continue
      if (wants[key] === undefined) text.unmark({ start, end }, key)
      else text.mark({ start, end }, key, wants[key] as never)
      differed = true
    }
  }
  return differed
}

/** What is shown and what is wanted, cut at each other's edges; they hold the same text. */
function overlap(segments: readonly Segment[], wanted: readonly FlatRun[]): Piece[] {
  const pieces: Piece[] = []
  let [run, used] = [0, 0]
  for (const { start, runs } of segments) {
    let at = start
    for (const { insert, attributes } of runs as FlatRun[]) {
      for (let left = insert.length; left > 0 && run < wanted.length;) {
        const { insert: text, attributes: wants = {} } = wanted[run]!
        const size = Math.min(left, text.length - used)
        pieces.push({ start: at, end: at + size, had: (attributes ?? {}) as Record<string, unknown>, wants: wants as Record<string, unknown> })
        at += size
        left -= size
        used += size
        if (used === text.length) [run, used] = [run + 1, 0]
      }
    }
  }
  return pieces
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
}

/**
 * Moves `count` blocks, from the one at `from` on, in front of the block at `before` or to the end: a move, so that
 * what somebody else writes in them meanwhile comes along, and two who move one leave one. The caller commits.
 */
export function moveBlocks(doc: LoroDoc, from: number, count: number, before: number): void {
  const { segments } = viewBody(doc)
  if (count < 1 || (before >= from && before <= from + count)) return
  const target = segments[before]
  const place = target ? keepPlace(doc, target.start) : null
  const text = doc.getText('body')
  const highest = Math.max(0, ...segments.map(({ move }) => move?.n ?? 0))
  segments.slice(from, from + count).forEach(({ start, end }, at) => {
    const move = { n: highest + 1 + at, before: place, until: keepPlace(doc, end) }
    text.mark({ start, end: start + 1 }, 'move', move)
  })
}
