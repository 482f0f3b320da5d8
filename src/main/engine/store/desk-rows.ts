import type { Database } from 'better-sqlite3'
import type { ArticleQuery, SavedView } from '@shared/model/article-query'

/** What the editor keeps at hand: saved views and the shelf. */
export function createDeskRows(db: Database) {
  const views = db.prepare<[], { id: string; name: string; query: string }>('SELECT * FROM views ORDER BY name, id')
  const putView = db.prepare('INSERT OR REPLACE INTO views (id, name, query) VALUES (@id, @name, @query)')
  const dropView = db.prepare('DELETE FROM views WHERE id = ?')
  const shelf = db.prepare<[], string>('SELECT s.article_id FROM shelf s JOIN articles a ON a.id = s.article_id WHERE a.removed = 0 ORDER BY s.position').pluck()
  const wholeShelf = db.prepare<[], string>('SELECT article_id FROM shelf ORDER BY position').pluck()
  const clearShelf = db.prepare('DELETE FROM shelf')
  const addToShelf = db.prepare('INSERT OR IGNORE INTO shelf (article_id) VALUES (?)')
  const toView = (row: { id: string; name: string; query: string }): SavedView => ({ ...row, query: JSON.parse(row.query) as ArticleQuery })
  return {
    views: (): SavedView[] => views.all().map(toView),
    view: (id: string): SavedView | undefined => views.all().map(toView).find((view) => view.id === id),
    putView: ({ id, name, query }: SavedView): void => void putView.run({ id, name, query: JSON.stringify(query) }),
    dropView: (id: string): void => void dropView.run(id),
    shelf: (): string[] => shelf.all(),
    /** With articles that were removed: where they stood is kept for when they come back. */
    wholeShelf: (): string[] => wholeShelf.all(),
    putShelf(ids: readonly string[]): void {
      clearShelf.run()
      for (const id of ids) addToShelf.run(id)
    },
  }
}
export type DeskRows = ReturnType<typeof createDeskRows>
