import { Cursor, type LoroDoc } from 'loro-crdt'
import { isRecord, type AnyRun } from './flat-text'

/**
 * A newline of the flat text with what follows it up to the next: the stretch a block stands in. `move`, on its
 * newline, says it was moved: in front of the block at `before` (null is the end), with all that follows it in the text
 * up to `until`, so that a moved block that is split, by whoever, stays together. The highest `n` moved last.
 */
export interface Segment { start: number; end: number; runs: AnyRun[]; move: Move | null }
export interface Move { n: number; before: string | null; until: string | null }

/** The runs of a body, or of what begins at `from` in it, cut at its newlines; text before the first one is a segment as well. */
export function segmentsOf(runs: readonly AnyRun[], from = 0): Segment[] {
  const segments: Segment[] = []
  let at = from
  for (const { insert, attributes } of runs) {
    if (typeof insert !== 'string') continue
    for (const piece of insert.split(/(?=\n)/u)) {
      const last = segments.at(-1)
      if (piece.startsWith('\n') || !last) segments.push({ start: at, end: at, runs: [], move: piece.startsWith('\n') ? readMove(attributes) : null })
      const segment = segments.at(-1)!
      segment.runs.push({ insert: piece, attributes })
      segment.end = at += piece.length
    }
  }
  return segments
}

function readMove(attributes: unknown): Move | null {
  const move = isRecord(attributes) ? attributes['move'] : undefined
  if (!isRecord(move) || typeof move['n'] !== 'number') return null
  const place = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  return { n: move['n'], before: place(move['before']), until: place(move['until']) }
}

/** A place in the text that stays with its character, as it is kept in an attribute. */
export function keepPlace(doc: LoroDoc, offset: number): string | null {
  const text = doc.getText('body')
  const cursor = offset >= text.length ? undefined : text.getCursor(offset)
  return cursor ? Array.from(cursor.encode(), (byte) => byte.toString(16).padStart(2, '0')).join('') : null
}

/** Where a kept place is now; null where it can't be read. */
export function findPlace(doc: LoroDoc, place: string): number | null {
  const bytes = Uint8Array.from(place.match(/[0-9a-f]{2}/gu) ?? [], (byte) => Number.parseInt(byte, 16))
  try {
    return doc.getCursorPos(Cursor.decode(bytes))?.offset ?? null
  } catch {
    // A place written by a damaged or newer program leads nowhere.
    return null
  }
}
