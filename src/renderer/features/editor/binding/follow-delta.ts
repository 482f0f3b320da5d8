import type { Delta } from 'loro-crdt'
import type { FlatSelection } from './flat-offsets'

/** Where a selection stands after someone else's edit; text that arrives exactly at the caret goes behind it. */
export function followDelta({ anchor, focus }: FlatSelection, delta: readonly Delta<string>[]): FlatSelection {
  return { anchor: followOffset(anchor, delta), focus: followOffset(focus, delta) }
}

function followOffset(offset: number, delta: readonly Delta<string>[]): number {
  let [at, moved] = [0, offset]
  for (const { retain, insert, delete: removed } of delta) {
    if (at > moved) break
    if (retain !== undefined) at += retain
    else if (insert !== undefined) {
      if (at < moved) moved += insert.length
      at += insert.length
    } else if (removed !== undefined) moved -= Math.max(0, Math.min(removed, moved - at))
  }
  return moved
}
