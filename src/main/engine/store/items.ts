import type { Database } from 'better-sqlite3'
import type { GatheredItem } from '@shared/model/gathered'

export interface StoredItem { articleId: string; sourceKey: string; contentHash: string; item: GatheredItem; snapshot: string; gatheredAt: number }

interface Row { article_id: string; source_key: string; content_hash: string; item: string; snapshot: string; gathered_at: number }

/** Gathered stories as their source last gave them, by where they came from. */
export function createItems(db: Database) {
  const byKey = db.prepare<[string], Row>('SELECT * FROM items WHERE source_key = ?')
  const byArticle = db.prepare<[string], Row>('SELECT * FROM items WHERE article_id = ?')
  const upsert = db.prepare(`
    INSERT INTO items (article_id, source_key, content_hash, item, snapshot, gathered_at)
    VALUES (@articleId, @sourceKey, @contentHash, @item, @snapshot, @gatheredAt)
    ON CONFLICT (article_id) DO UPDATE SET content_hash = @contentHash, item = @item, snapshot = @snapshot, gathered_at = @gatheredAt`)
  return {
    bySource: (sourceKey: string): StoredItem | undefined => toItem(byKey.get(sourceKey)),
    ofArticle: (articleId: string): StoredItem | undefined => toItem(byArticle.get(articleId)),
    put: (stored: StoredItem): void => void upsert.run({ ...stored, item: JSON.stringify(stored.item) }),
  }
}
export type Items = ReturnType<typeof createItems>

function toItem(row: Row | undefined): StoredItem | undefined {
  return row && {
    articleId: row.article_id, sourceKey: row.source_key, contentHash: row.content_hash,
    item: JSON.parse(row.item) as GatheredItem, snapshot: row.snapshot, gatheredAt: row.gathered_at,
  }
}
