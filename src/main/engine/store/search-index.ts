import type { Database } from 'better-sqlite3'

export interface SearchText { headline: string; facts: string; body: string }

/** The full-text index over articles, kept by whoever saves a row, in the same transaction. */
export function createSearchIndex(db: Database) {
  const remove = db.prepare('DELETE FROM article_search WHERE rowid = ?')
  const insert = db.prepare('INSERT INTO article_search (rowid, headline, facts, body) VALUES (?, ?, ?, ?)')
  return {
    /** Null takes the article out. */
    put(number: number, text: SearchText | null): void {
      remove.run(number)
      if (text) insert.run(number, text.headline, text.facts, text.body)
    },
  }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>

/**
 * What a person typed as an FTS5 query: every word must occur, each may be the beginning of one. Null when nothing in
 * it can be searched for. Words are quoted, so no operator of FTS5 can be typed by accident.
 */
export function searchQuery(typed: string): string | null {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, 20) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}
