import type { LoroText } from 'loro-crdt'
import type { Block } from '@shared/model/block'
import { flattenBlocks, readBlocks, type FlatRun } from './flat-text'
import { TEXT_STYLES } from './styles'
import { diffText } from './text-diff'

/** The body's blocks. */
export function readBody(text: LoroText): Block[] {
  return readBlocks(text.toDelta())
}

/**
 * Makes the body read as `blocks` with the smallest edit: one replacement of text, then only the attributes that
 * differ. The caller commits.
 */
export function writeBody(text: LoroText, blocks: readonly Block[]): void {
  const wanted = flattenBlocks(blocks)
  const replacement = diffText(text.toString(), wanted.map((run) => run.insert).join(''))
  if (replacement) {
    if (replacement.remove > 0) text.delete(replacement.at, replacement.remove)
    if (replacement.insert !== '') text.insert(replacement.at, replacement.insert)
  }
  restyle(text, wanted)
}

interface Piece { start: number; end: number; had: Record<string, unknown>; wants: Record<string, unknown> }

function restyle(text: LoroText, wanted: readonly FlatRun[]): void {
  for (const { start, end, had, wants } of overlap(text.toDelta() as FlatRun[], wanted)) {
    for (const key of new Set([...Object.keys(had), ...Object.keys(wants)])) {
      if (!(key in TEXT_STYLES) || sameValue(had[key], wants[key])) continue
      if (wants[key] === undefined) text.unmark({ start, end }, key)
      else text.mark({ start, end }, key, wants[key] as never)
    }
  }
}

/** Both lists of runs cut at each other's edges; they hold the same text. */
function overlap(had: readonly FlatRun[], wanted: readonly FlatRun[]): Piece[] {
  const pieces: Piece[] = []
  let [h, w, at] = [0, 0, 0]
  let [hadEnd, wantedEnd] = [had[0]?.insert.length ?? 0, wanted[0]?.insert.length ?? 0]
  while (h < had.length && w < wanted.length) {
    const end = Math.min(hadEnd, wantedEnd)
    if (end > at) pieces.push({ start: at, end, had: had[h]?.attributes ?? {}, wants: wanted[w]?.attributes ?? {} })
    at = end
    if (hadEnd === end) hadEnd += had[++h]?.insert.length ?? 0
    if (wantedEnd === end) wantedEnd += wanted[++w]?.insert.length ?? 0
  }
  return pieces
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a).sort()
  const right = Object.entries(b).sort()
  return JSON.stringify(left) === JSON.stringify(right)
}
