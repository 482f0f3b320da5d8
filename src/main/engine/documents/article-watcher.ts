import type { Frontiers } from 'loro-crdt'

/** An edit of an article: the version it rests on, empty for none, in how many updates, and whether it is the article's first. */
export interface ArticleEdit { before: Frontiers; at: number; updates: number; isFirst: boolean }

/** Hears of every edit of an article inside the commit that stores it. */
export interface ArticleWatcher {
  created: (id: string, version: Frontiers, at: number) => void
  /** Its text was written in, from a window or the engine. */
  written: (id: string, edit: ArticleEdit) => void
  /** The engine changed something about it, and not its text. */
  changed: (id: string, edit: ArticleEdit) => void
  /** A colleague's edits are about to be taken in. */
  arriving: (id: string) => void
  arrived: (id: string, edit: ArticleEdit & { version: Uint8Array; writers: readonly string[] }) => void
}
