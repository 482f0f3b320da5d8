import { PLACEHOLDER, type Block, type Span } from '@shared/model/block'
import { appendSpan } from './flat-text'
import { diffTokens } from './text-diff'
import { compareTexts, type Change, type Stretch } from './word-diff'

/**
 * A run of text in a comparison, formatted as the newer version has it, or the older where only that one has it. `was`
 * is its formatting in the older one where only that differs.
 */
export interface Piece { change: Change; span: Span; was?: Span }

/**
 * A paragraph of a comparison: what stands from one block's beginning to the next, whichever version begins it.
 * `before` and `after` are its block's place in either, null where that version begins no block here: a paragraph that
 * is new or gone, or that was split or joined. `pieces` is empty for an embed.
 */
export interface Line { before: number | null; after: number | null; older: Block | null; newer: Block | null; pieces: Piece[] }

/** Two bodies paragraph by paragraph, and each that differs word by word. */
export function compareBodies(older: readonly Block[], newer: readonly Block[]): Line[] {
  const [before, after] = [older.map(keyOf), newer.map(keyOf)]
  const hunks = diffTokens(before, after) ?? [{ from: 0, to: before.length, start: 0, end: after.length }]
  const lines: Line[] = []
  let [b, a] = [0, 0]
  const same = (until: number): void => { while (b < until) lines.push(...compareStretch(older, newer, b, ++b, a, ++a)) }
  for (const { from, to, start, end } of hunks) {
    same(from)
    lines.push(...compareStretch(older, newer, from, to, start, end));
    [b, a] = [to, end]
  }
  same(before.length)
  return lines
}

/** What makes a block's words the same as another's; its formatting does not. */
function keyOf(block: Block): string {
  return block.embedId === undefined ? textOf(block) : `\n${PLACEHOLDER}${block.embedId}`
}

/** A block as it stands in the flat text. */
function textOf({ embedId, spans }: Block): string {
  return `\n${embedId === undefined ? spans.map(({ text }) => text).join('') : ''}`
}

function compareStretch(older: readonly Block[], newer: readonly Block[], from: number, to: number, start: number, end: number): Line[] {
  const [before, after] = [createReader(older, from, to), createReader(newer, start, end)]
  const lines: Line[] = []
  const stretches = inTheirLines(before.text, after.text, compareTexts(before.text, after.text))
  for (const stretch of pairsOfNewlines(before, after, stretches)) addStretch(lines, before, after, stretch)
  return lines
}

interface Reader { text: string; blockAt: (offset: number) => number; block: (index: number) => Block; spans: (from: number, to: number) => Span[] }

/** Some of a body's blocks as one text, and what stands at its places. */
function createReader(blocks: readonly Block[], from: number, to: number): Reader {
  const texts = blocks.slice(from, to).map(textOf)
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length
  }
  const indexAt = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  return {
    text: texts.join(''),
    blockAt: (offset) => from + indexAt(offset),
    block: (index) => blocks[index]!,
    spans(begin, end) {
      const index = indexAt(begin)
      return cut(blocks[from + index]!.spans, begin - starts[index]! - 1, end - starts[index]! - 1)
    },
  }
}

function cut(spans: readonly Span[], from: number, to: number): Span[] {
  let at = 0
  return spans.flatMap((span) => {
    const [start, end] = [Math.max(from, at), Math.min(to, at + span.text.length)]
    const text = span.text.slice(start - at, end - at)
    at += span.text.length
    return start < end ? [{ ...span, text }] : []
  })
}

/** What took the place of a paragraph's end and of more after it stands at that paragraph's end. */
function inTheirLines(before: string, after: string, stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch, at): Stretch[] => {
    const { change, before: b, after: a, length } = stretch
    const other = change === 'removed' ? stretches[at + 1] : change === 'added' ? stretches[at - 1] : undefined
    if (!other || other.change === 'same') return [stretch]
    const [removed, added] = change === 'removed' ? [stretch, other] : [other, stretch]
    const ended = before.slice(removed.before, removed.before + removed.length).indexOf('\n')
    const [first = ''] = after.slice(added.after, added.after + added.length).split('\n', 1)
    if (ended < 0 || first.trim() === '') return [stretch]
    if (change === 'added') return length > first.length ? [{ ...stretch, after: a + first.length, length: length - first.length }] : []
    const parts: Stretch[] = [
      { change, before: b, after: a, length: ended }, { change: 'added', before: b + ended, after: a, length: first.length },
      { change, before: b + ended, after: a + first.length, length: length - ended },
    ]
    return parts.filter((part) => part.length > 0)
  })
}

/** A newline both have belongs to two embeds or to none: an embed that took another's place is another block. */
function* pairsOfNewlines(before: Reader, after: Reader, stretches: readonly Stretch[]): Generator<Stretch> {
  for (const stretch of stretches) {
    const { change, before: b, after: a, length } = stretch
    const isOther = change === 'same' && length > 0 && before.text[b] === '\n'
      && before.block(before.blockAt(b)).embedId !== after.block(after.blockAt(a)).embedId
    if (!isOther) yield stretch
    else {
      yield { change: 'removed', before: b, after: a, length: 1 }
      yield { change: 'added', before: b + 1, after: a, length: 1 }
      if (length > 1) yield* pairsOfNewlines(before, after, [{ change, before: b + 1, after: a + 1, length: length - 1 }])
    }
  }
}

function addStretch(lines: Line[], before: Reader, after: Reader, { change, before: b, after: a, length }: Stretch): void {
  const text = change === 'added' ? after.text.slice(a, a + length) : before.text.slice(b, b + length)
  let at = 0
  for (const part of text.split(/(\n)/u)) {
    if (part === '\n') lines.push(openLine(before, after, change, b + at, a + at))
    else if (part !== '') addPieces(lines.at(-1)!.pieces, before, after, { change, before: b + at, after: a + at, length: part.length })
    at += part.length
  }
}

function openLine(before: Reader, after: Reader, change: Change, b: number, a: number): Line {
  const older = change === 'added' ? null : before.blockAt(b)
  const newer = change === 'removed' ? null : after.blockAt(a)
  return { before: older, after: newer, older: older === null ? null : before.block(older), newer: newer === null ? null : after.block(newer), pieces: [] }
}

function addPieces(pieces: Piece[], before: Reader, after: Reader, { change, before: b, after: a, length }: Stretch): void {
  const [older, newer] = [change === 'added' ? [] : before.spans(b, b + length), change === 'removed' ? [] : after.spans(a, a + length)]
  if (change !== 'same') return pieces.push(...(change === 'added' ? newer : older).map((span) => ({ change, span }))), undefined
  // Cut at each other's edges; they hold the same text.
  let [o, n] = [0, 0]
  const [lefts, rights] = [older.map((span) => ({ ...span })), newer.map((span) => ({ ...span }))]
  while (o < lefts.length && n < rights.length) {
    const [left, right] = [lefts[o]!, rights[n]!]
    const size = Math.min(left.text.length, right.text.length)
    const [was, span] = [{ ...left, text: left.text.slice(0, size) }, { ...right, text: right.text.slice(0, size) }]
    left.text = left.text.slice(size)
    right.text = right.text.slice(size)
    if (was.note !== span.note) pieces.push({ change: 'removed', span: was }, { change: 'added', span })
    else pieces.push({ change, span, ...(!sameFormat(was, span) && { was }) })
    if (left.text === '') o++
    if (right.text === '') n++
  }
}

/** Whether two runs look alike; what a footnote says is no matter of looks. */
export function sameFormat(one: Span, other: Span): boolean {
  return String(one.marks ?? '') === String(other.marks ?? '') && (one.link ?? '') === (other.link ?? '') && (one.lang ?? '') === (other.lang ?? '')
}

/** What the newer version has of a line. */
export function newerSpans({ pieces }: Line): Span[] {
  const spans: Span[] = []
  for (const { change, span } of pieces) if (change !== 'removed') appendSpan(spans, span)
  return spans
}
