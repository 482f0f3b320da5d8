import type { El } from './html-tree'
import { isEl } from './html-tree'

/** Counts the looks that are left behind: those that set some of the text apart, as against the one most of it has. */
export interface Looks { see: (look: string, el: El) => void; count: () => number }

export function createLooks(): Looks {
  const sizes = new Map<string, number>()
  let whole = 0
  return {
    see(look, el) {
      const own = ownText(el)
      whole += own
      if (look !== '') sizes.set(look, (sizes.get(look) ?? 0) + Math.max(own, textBelow(el)))
    },
    count: () => [...sizes.values()].filter((size) => size > 0 && size <= whole / 2).length,
  }
}

function ownText(el: El): number {
  return el.kids.reduce((size, kid) => size + (isEl(kid) ? 0 : kid.text.trim().length), 0)
}

const known = new WeakMap<El, number>()

function textBelow(el: El): number {
  const had = known.get(el)
  if (had !== undefined) return had
  const size = ownText(el) + el.kids.reduce((sum, kid) => sum + (isEl(kid) ? textBelow(kid) : 0), 0)
  known.set(el, size)
  return size
}
