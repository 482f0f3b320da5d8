import type { Frontiers } from 'loro-crdt'

/** An edit of an article: the version it rests on, empty for none, in how many updates, and whether it is the article's first. */
export interface ArticleEdit { before: Frontiers; at: number; updates: number; isFirst: boolean }

/** Hears of every edit of an article inside the commit that stores it. */
export interface ArticleWatcher {
  created: (id: string, version: Frontiers, at: number) => void
  /** A window wrote in it. */
  written: (id: string, edit: ArticleEdit) => void
  /** The engine changed it, by an act or because its source was gathered again; `text` where its text is another now. */
  changed: (id: string, edit: ArticleEdit & { version: Uint8Array; text: boolean }) => void
  /** A colleague's edits are about to be taken in. */
  arriving: (id: string) => void
  arrived: (id: string, edit: ArticleEdit & { version: Uint8Array; writers: readonly string[] }) => void
}
