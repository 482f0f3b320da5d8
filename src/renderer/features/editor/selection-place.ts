export interface Box { left: number; right: number; top: number; bottom: number }

const GAP = 8

/** Where a bar stands beside words: above them, or below where there is no room; null where it would have to cover them. */
export function placeBeside(words: Box, bar: { width: number; height: number }, view: Box): { left: number; top: number } | null {
  const middle = (words.left + words.right - bar.width) / 2
  const left = Math.max(view.left + GAP, Math.min(view.right - GAP - bar.width, middle))
  const [above, below] = [words.top - GAP - bar.height, words.bottom + GAP]
  if (above >= view.top) return { left, top: above }
  return below + bar.height <= view.bottom ? { left, top: below } : null
}
