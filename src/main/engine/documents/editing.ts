import { Refusal } from '@shared/contract/errors'
import { createDocument, writeFields } from '@shared/document/article-document'
import { insertItem, writeDigestField } from '@shared/document/digest-document'
import { EMPTY_ARTICLE, type ArticleFields } from '@shared/model/article'
import type { OutlineItem } from '@shared/model/digest'
import { randomId } from '@shared/model/ids'
import { slugFrom } from '@shared/model/slug'
import type { Store } from '@engine/store/store'
import type { Documents } from './documents'
import { seedDocument } from './seed'

export interface NewDigest { date: string; subject: string; preheader?: string; intro?: string; outline: readonly OutlineItem[] }

/** Documents made or changed by a command rather than typed into. */
export function createEditing({ store, documents }: { store: Store; documents: Documents }) {
  return {
    createArticle(fields: Partial<ArticleFields>): string {
      const id = randomId()
      const full = { ...EMPTY_ARTICLE, slug: slugFrom(fields.headline ?? ''), ...fields }
      documents.create(id, 'article', seedDocument({ fields: full, topics: [], body: [], warnings: [] }))
      return id
    },
    /** Answers how many of the articles changed. */
    editArticles: (ids: readonly string[], fields: Partial<ArticleFields>): number =>
      ids.filter((id) => documents.edit(id, (doc) => writeFields(doc, fields))).length,
    /** @throws Refusal `exists` when the date has a digest, `not-found` for an unknown article. */
    createDigest({ date, outline, ...texts }: NewDigest): string {
      const existing = store.digests.get(date)
      if (existing) throw new Refusal('exists', `There is a digest for ${date} already.`, { id: existing.id })
      const unknown = outline.find((item) => item.kind === 'card' && !store.articles.has(item.articleId))
      if (unknown) throw new Refusal('not-found', `There is no article ${unknown.kind === 'card' ? unknown.articleId : ''}.`)
      const id = randomId()
      const doc = createDocument()
      writeDigestField(doc, 'date', date)
      for (const name of ['subject', 'preheader', 'intro'] as const) writeDigestField(doc, name, texts[name] ?? '')
      for (const item of outline) insertItem(doc, item)
      doc.commit()
      documents.create(id, 'digest', doc)
      return id
    },
  }
}
export type Editing = ReturnType<typeof createEditing>

/** A card as it stands before a digest says anything of its own about it. */
export function plainCard(articleId: string): OutlineItem {
  return { kind: 'card', id: randomId(), articleId, headline: '', excerpt: '', linkLabel: '' }
}
