import type { Database } from 'better-sqlite3'
import type { Digest, DigestSummary, OutlineItem } from '@shared/model/digest'

export type DigestContentRow = Pick<Digest, 'date' | 'subject' | 'preheader' | 'intro'> & { outline: OutlineItem[] }
export interface DigestState { removed: boolean; at: number }

interface Row { id: string; date: string; content: string; created_at: number; updated_at: number }

/** Digests as rows, each a projection of its document, and which articles stand in which. */
export function createDigests(db: Database) {
  const upsert = db.prepare(`
    INSERT INTO digests (id, date, content, created_at, updated_at, removed) VALUES (@id, @date, @content, @at, @at, @removed)
    ON CONFLICT (id) DO UPDATE SET date = @date, content = @content, updated_at = @at, removed = @removed`)
  const dropCards = db.prepare('DELETE FROM cards WHERE digest_id = ?')
  const addCard = db.prepare('INSERT INTO cards (digest_id, position, article_id) VALUES (?, ?, ?)')
  const byIdOrDate = db.prepare<unknown[], Row>('SELECT * FROM digests WHERE (id = @key OR date = @key) AND removed = 0 ORDER BY number LIMIT 1')
  const byId = db.prepare<[string], Row>('SELECT * FROM digests WHERE id = ?')
  const all = db.prepare<[], Row>('SELECT * FROM digests WHERE removed = 0 ORDER BY date DESC, number')
  const carrying = db.prepare<{ id: string }, string>(
    'SELECT DISTINCT digest_id FROM cards WHERE article_id = @id OR article_id IN (SELECT id FROM articles WHERE same_as = @id)').pluck()
  return {
    /** Adds or replaces a row and its cards. Call inside the transaction that stores its update. */
    put(id: string, content: DigestContentRow, { removed, at }: DigestState): void {
      upsert.run({ id, date: content.date, content: JSON.stringify(content), at, removed: Number(removed) })
      dropCards.run(id)
      if (!removed) cardsOf(content.outline).forEach((card, position) => addCard.run(id, position, card.articleId))
    },
    /** Whether there is such a digest, removed or not. */
    has: (id: string): boolean => byId.get(id) !== undefined,
    /** A digest that stands, by id or date. */
    get(idOrDate: string): Digest | undefined {
      const row = byIdOrDate.get({ key: idOrDate })
      return row && { ...(JSON.parse(row.content) as DigestContentRow), id: row.id, createdAt: row.created_at, updatedAt: row.updated_at }
    },
    list: (): DigestSummary[] => all.all().map((row) => {
      const content = JSON.parse(row.content) as DigestContentRow
      return { id: row.id, date: row.date, subject: content.subject, cardCount: cardsOf(content.outline).length, updatedAt: row.updated_at }
    }),
    /** Ids of the digests an article stands in, by its own id or that of one it is shown for. */
    carrying: (articleId: string): string[] => carrying.all({ id: articleId }),
  }
}
export type Digests = ReturnType<typeof createDigests>

function cardsOf(outline: readonly OutlineItem[]) {
  return outline.filter((item) => item.kind === 'card')
}
