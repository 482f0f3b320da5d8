import { Refusal } from '@shared/contract/errors'
import { createDocument } from '@shared/document/article-document'
import { insertItem, writeDigestField } from '@shared/document/digest-document'
import type { LoroDoc } from 'loro-crdt'
import { EMPTY_ARTICLE, type ArticleFields } from '@shared/model/article'
import type { OutlineItem } from '@shared/model/digest'
import { randomId } from '@shared/model/ids'
import { slugFrom } from '@shared/model/slug'
import type { Journal } from '@engine/journal/journal'
import type { Store } from '@engine/store/store'
import type { Documents } from './documents'
import { seedDocument } from './seed'

export interface NewDigest { date: string; subject: string; preheader?: string; intro?: string; outline: readonly OutlineItem[] }

/** Documents made by a command rather than typed into; each can be taken back. */
export function createEditing({ store, documents, journal }: { store: Store; documents: Documents; journal: Journal }) {
  function make(id: string, kind: 'article' | 'digest', doc: LoroDoc, label: string): string {
    documents.batch(() => {
      documents.create(id, kind, doc)
      journal.arrived(label, [id])
    })
    return id
  }

  return {
    createArticle(fields: Partial<ArticleFields>): string {
      const id = randomId()
      const full = { ...EMPTY_ARTICLE, slug: slugFrom(fields.headline ?? ''), ...fields }
      return make(id, 'article', seedDocument({ fields: full, topics: [], body: [], warnings: [] }), full.headline === '' ? 'New article' : `New article: ${full.headline.slice(0, 200)}`)
    },
    /** @throws Refusal `exists` when the date has a digest, `not-found` for an unknown article. */
    createDigest({ date, outline, ...texts }: NewDigest): string {
      const existing = store.digests.get(date)
      if (existing) throw new Refusal('exists', `There is a digest for ${date} already.`, { id: existing.id })
      const unknown = outline.find((item) => item.kind === 'card' && store.articles.get(item.articleId) === undefined)
      if (unknown) throw new Refusal('not-found', `There is no article ${unknown.kind === 'card' ? unknown.articleId : ''}.`)
      const id = randomId()
      const doc = createDocument()
      writeDigestField(doc, 'date', date)
      for (const name of ['subject', 'preheader', 'intro'] as const) writeDigestField(doc, name, texts[name] ?? '')
      for (const item of outline) insertItem(doc, item)
      doc.commit()
      return make(id, 'digest', doc, `New digest of ${date}`)
    },
  }
}
export type Editing = ReturnType<typeof createEditing>

/** A card as it stands before a digest says anything of its own about it. */
export function plainCard(articleId: string): OutlineItem {
  return { kind: 'card', id: randomId(), articleId, headline: '', excerpt: '', linkLabel: '' }
}
