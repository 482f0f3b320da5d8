import type { OutlineItem } from '@shared/model/digest'

/** One move of a digest's outline, in the words of `moveItem`: in front of `beforeId`, or to the end when that is null. */
export interface Move { id: string; beforeId: string | null }

/** What moves when `id` does: a card alone, a section head with its cards. Empty when `id` is gone. */
export function groupOf(outline: readonly OutlineItem[], id: string): string[] {
  const at = outline.findIndex((item) => item.id === id)
  if (at < 0) return []
  if (outline[at]?.kind === 'card') return [id]
  const next = outline.findIndex((item, index) => index > at && item.kind === 'section')
  return outline.slice(at, next < 0 ? undefined : next).map((item) => item.id)
}

/**
 * The moves that put `id` in front of `beforeId` (null: the end). A section goes with its cards and never lands inside
 * another: it snaps to that section's far side, and stays below the cards at the top that have no section.
 */
export function movesTo(outline: readonly OutlineItem[], id: string, beforeId: string | null): Move[] {
  const group = groupOf(outline, id)
  const isSection = outline.find((item) => item.id === id)?.kind === 'section'
  const target = isSection ? sectionBoundary(outline, id, beforeId) : beforeId
  if (target !== null && group.includes(target)) return []
  const moves = group.map((each) => ({ id: each, beforeId: target }))
  const moved = applyMoves(outline, moves)
  return moved.every((item, index) => item.id === outline[index]?.id) ? [] : moves
}

/** The outline after these moves, as the document will have it. */
export function applyMoves(outline: readonly OutlineItem[], moves: readonly Move[]): OutlineItem[] {
  return moves.reduce<OutlineItem[]>((items, { id, beforeId }) => {
    const item = items.find((each) => each.id === id)
    if (item === undefined || id === beforeId) return items
    const rest = items.filter((each) => each.id !== id)
    const at = beforeId === null ? -1 : rest.findIndex((each) => each.id === beforeId)
    return at < 0 ? [...rest, item] : [...rest.slice(0, at), item, ...rest.slice(at)]
  }, [...outline])
}

/**
 * In front of what `id` stands after one step up or down; undefined when it can go no further. A card passes one row, a
 * section passes the next section.
 */
export function stepOf(outline: readonly OutlineItem[], id: string, direction: 'up' | 'down'): string | null | undefined {
  const moved = outline.find((item) => item.id === id)
  if (moved === undefined) return undefined
  const rows = moved.kind === 'card' ? outline : outline.filter((item) => item.kind === 'section')
  const at = rows.findIndex((item) => item.id === id)
  if (direction === 'up') return rows[at - 1]?.id
  return at + 1 >= rows.length ? undefined : (rows[at + 2]?.id ?? null)
}

/** The `beforeId` for a drop before or after the row `key`. */
export function beforeIdOfDrop(outline: readonly OutlineItem[], key: string, position: 'before' | 'after' | 'on'): string | null {
  if (position === 'before') return key
  const at = outline.findIndex((item) => item.id === key)
  return at < 0 ? null : (outline[at + 1]?.id ?? null)
}

/** Where focus goes when the row `id` is removed: the row that takes its place, else the one above. */
export function rowAfterRemoval(outline: readonly OutlineItem[], id: string): string | null {
  const at = outline.findIndex((item) => item.id === id)
  return outline[at + 1]?.id ?? outline[at - 1]?.id ?? null
}

function sectionBoundary(outline: readonly OutlineItem[], id: string, beforeId: string | null): string | null {
  if (beforeId === null) return null
  const from = outline.findIndex((item) => item.id === id)
  const to = outline.findIndex((item) => item.id === beforeId)
  if (to < 0) return null
  if (outline[to]?.kind === 'section') return beforeId
  const head = outline.findLastIndex((item, index) => index < to && item.kind === 'section')
  if (head >= 0 && to < from) return outline[head]?.id ?? null
  return outline.find((item, index) => index > to && item.kind === 'section')?.id ?? null
}
