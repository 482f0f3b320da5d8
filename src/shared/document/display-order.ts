import type { LoroDoc } from 'loro-crdt'
import { findPlace, type Segment } from './segments'

/** A moved segment and those that go with it: indices in the order of the text. */
interface Group { first: number; members: number[]; n: number; before: string | null; until: number }

/**
 * The order in which segments are shown, as indices: that of the text, but for those that were moved. Every replica that
 * has the same text and moves answers the same; a move whose target went along with it, or in a circle, is as if not made.
 */
export function displayOrder(doc: LoroDoc, segments: readonly Segment[]): number[] {
  if (segments.every(({ move }) => move === null)) return segments.map((_, at) => at)
  const { base, groups } = gather(doc, segments)
  const shown = [...base]
  let waiting = groups.sort((a, b) => a.n - b.n || a.first - b.first)
  while (waiting.length > 0) {
    const ready = waiting.filter((group) => place(doc, segments, shown, group))
    // Each waits for another: the first goes back to where it stands in the text.
    const settled = ready.length > 0 ? ready : waiting.slice(0, 1)
    if (ready.length === 0) putBack(shown, settled[0]!)
    waiting = waiting.filter((group) => !settled.includes(group))
  }
  return shown
}

function gather(doc: LoroDoc, segments: readonly Segment[]): { base: number[]; groups: Group[] } {
  const base: number[] = []
  const groups: Group[] = []
  const open: Group[] = []
  segments.forEach(({ start, move }, at) => {
    while (open.length > 0 && start >= open.at(-1)!.until) open.pop()
    if (move) {
      const until = move.until === null ? null : findPlace(doc, move.until)
      const group = { first: at, members: [at], n: move.n, before: move.before, until: until ?? Number.POSITIVE_INFINITY }
      groups.push(group)
      open.push(group)
    } else (open.at(-1)?.members ?? base).push(at)
  })
  return { base, groups }
}

/** Puts a group in front of its target; false while that is not shown. */
function place(doc: LoroDoc, segments: readonly Segment[], shown: number[], group: Group): boolean {
  const offset = group.before === null ? null : findPlace(doc, group.before)
  const target = offset === null ? -1 : segments.findIndex(({ start }) => start >= offset)
  const at = target < 0 ? shown.length : shown.indexOf(target)
  if (at < 0) return false
  shown.splice(at, 0, ...group.members)
  return true
}

function putBack(shown: number[], group: Group): void {
  const after = shown.findIndex((at) => at > group.first)
  shown.splice(after < 0 ? shown.length : after, 0, ...group.members)
}
