import type { LoroDoc } from 'loro-crdt'
import { createDocument, writeArticle } from '@shared/document/article-document'
import { EMPTY_ARTICLE, type Status } from '@shared/model/article'
import type { GatheredItem } from '@shared/model/gathered'
import { slugFrom } from '@shared/model/slug'
import type { ArticleContentRow } from '@engine/store/articles'

/** A gathered story as an article's content; nothing of it is an edit yet. */
export function contentOfItem(item: GatheredItem, status: Status = 'incoming'): ArticleContentRow {
  const { headline, dek, eyebrow, byline, dateline, excerpt, publishedAt, language, sourceName, link, picture } = item
  return {
    fields: { ...EMPTY_ARTICLE, headline, dek, eyebrow, byline, dateline, excerpt, publishedAt, language, sourceName, sourceUrl: link, picture, status, slug: slugFrom(headline) },
    topics: item.topics, body: item.body, warnings: item.warnings,
  }
}

/** A new document that says what `content` says, committed. */
export function seedDocument(content: ArticleContentRow): LoroDoc {
  const doc = createDocument()
  writeArticle(doc, content)
  doc.commit()
  return doc
}
