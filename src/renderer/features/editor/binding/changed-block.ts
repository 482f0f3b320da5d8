import type { Block } from '@shared/model/block'

/** Whether two blocks say the same. Those that were not read again are one object, which makes most of an article quick. */
export function sameBlock(a: Block | undefined, b: Block | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Whether two bodies say the same. */
export function sameBody(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, at) => sameBlock(block, b[at]))
}

/** The index of the one block that differs; null where several do, or blocks came or went. */
export function changedBlock(before: readonly Block[], after: readonly Block[]): number | null {
  if (before.length !== after.length) return null
  const first = after.findIndex((block, at) => !sameBlock(block, before[at]))
  const last = after.findLastIndex((block, at) => !sameBlock(block, before[at]))
  return first >= 0 && first === last ? first : null
}
