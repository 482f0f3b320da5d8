import type { El } from './html-tree'
import type { Context, LineWriter } from './line-writer'
import type { DroppedKind } from './receipt'

/** What a rule for one kind of element needs of the walk through the page. */
export interface Walker {
  writer: LineWriter
  /** What relative addresses start from, '' for nothing. */
  readonly base: string
  drop: (kind: DroppedKind, count?: number) => void
  walkKids: (el: El, context: Context) => void
  /** An element's content on lines of its own. */
  block: (el: El, context: Context) => void
}
