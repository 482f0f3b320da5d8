import { $readSelection, $setFlatSelection, $size } from '@renderer/features/editor/binding/flat-offsets'
import { $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'

/** A place in the body: a block, and a character in it. */
export interface BodyPoint { block: number; at: number }

/** Where the selection begins; null when there is none. */
export function $selectionStart(): BodyPoint | null {
  const tops = $readTops()
  const selection = $readSelection(tops)
  if (!selection) return null
  let left = Math.min(selection.anchor, selection.focus)
  for (const [block, line] of tops.flatMap(({ lines }) => lines).entries()) {
    if (left <= 1 + $size(line)) return { block, at: Math.max(0, left - 1) }
    left -= 1 + $size(line)
  }
  return null
}

/** Selects a stretch of a block. */
export function $selectInBlock({ block, at }: BodyPoint, length: number): void {
  const tops = $readTops()
  const before = tops.flatMap(({ lines }) => lines).slice(0, block).reduce((sum, line) => sum + 1 + $size(line), 0)
  $setFlatSelection(tops, { anchor: before + 1 + at, focus: before + 1 + at + length })
}
