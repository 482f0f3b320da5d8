import type { Database } from 'better-sqlite3'
import type { Twin } from '@shared/contract/articles'
import type { GatheredItem } from '@shared/model/gathered'

/** `gatheredBy` names the colleague whose device gathered it, '' for this one. */
export interface StoredItem { articleId: string; sourceKey: string; contentHash: string; item: GatheredItem; snapshot: string; gatheredAt: number; gatheredBy: string }

interface Row { article_id: string; source_key: string; content_hash: string; item: string; snapshot: string; gathered_at: number; gathered_by: string }

/** Gathered stories as their source last gave them, by where they came from. */
export function createItems(db: Database) {
  const byKey = db.prepare<[string], Row>(`
    SELECT i.* FROM items i JOIN articles a ON a.id = i.article_id WHERE i.source_key = ? ORDER BY a.same_as IS NOT NULL, a.removed, a.number LIMIT 1`)
  const byArticle = db.prepare<[string], Row>('SELECT * FROM items WHERE article_id = ?')
  const articlesOf = db.prepare<[string], string>('SELECT article_id FROM items WHERE source_key = ? ORDER BY article_id').pluck()
  const twins = db.prepare<[string], Twin>(`
    SELECT a.id, json_extract(a.fields, '$.headline') AS headline, other.gathered_by AS gatheredBy
    FROM items mine JOIN items other ON other.source_key = mine.source_key AND other.article_id <> mine.article_id
    JOIN articles a ON a.id = other.article_id WHERE mine.article_id = ? AND a.removed = 0 ORDER BY a.id`)
  const upsert = db.prepare(`
    INSERT INTO items (article_id, source_key, content_hash, item, snapshot, gathered_at, gathered_by)
    VALUES (@articleId, @sourceKey, @contentHash, @item, @snapshot, @gatheredAt, @gatheredBy)
    ON CONFLICT (article_id) DO UPDATE SET content_hash = @contentHash, item = @item, snapshot = @snapshot, gathered_at = @gatheredAt, gathered_by = @gatheredBy`)
  return {
    /** The one whose article is shown, where a source has several. */
    bySource: (sourceKey: string): StoredItem | undefined => toItem(byKey.get(sourceKey)),
    ofArticle: (articleId: string): StoredItem | undefined => toItem(byArticle.get(articleId)),
    articlesOf: (sourceKey: string): string[] => articlesOf.all(sourceKey),
    /** Other articles of the same source that stand beside this one. */
    twins: (articleId: string): Twin[] => twins.all(articleId),
    put: (stored: StoredItem): void => void upsert.run({ ...stored, item: JSON.stringify(stored.item) }),
  }
}
export type Items = ReturnType<typeof createItems>

function toItem(row: Row | undefined): StoredItem | undefined {
  return row && {
    articleId: row.article_id, sourceKey: row.source_key, contentHash: row.content_hash,
    item: JSON.parse(row.item) as GatheredItem, snapshot: row.snapshot, gatheredAt: row.gathered_at, gatheredBy: row.gathered_by,
  }
}
