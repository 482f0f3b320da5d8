import type { Database } from 'better-sqlite3'

/** Which articles' rows are behind what was saved, and the moment (ms) of the last save they lack. */
export function createBehindRows(db: Database) {
  const put = db.prepare('INSERT OR REPLACE INTO behind (article_id, at) VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM behind WHERE article_id = ?')
  const all = db.prepare<[], [string, number]>('SELECT article_id, at FROM behind').raw()
  return {
    put: (articleId: string, at: number): void => void put.run(articleId, at),
    drop: (articleId: string): void => void drop.run(articleId),
    all: (): [string, number][] => all.all(),
  }
}
export type BehindRows = ReturnType<typeof createBehindRows>
