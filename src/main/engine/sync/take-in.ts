import { createDocument, readArticle } from '@shared/document/article-document'
import { Refusal } from '@shared/contract/errors'
import type { Article } from '@shared/model/article'
import type { Documents } from '@engine/documents/documents'
import { settleStory } from '@engine/documents/same-story'
import { contentHash } from '@engine/gather/story-identity'
import type { Store } from '@engine/store/store'
import { recordSchema, type RecordOf, type SyncRecord } from './records'
import type { SharedRoom, SharedValues } from './shared-values'

/** What taking records in came to: changes that were not known, documents they touched, what screens should look at again, what was damaged. */
export interface Taken { received: number; documents: Set<string>; articles: Set<string>; rooms: Set<SharedRoom>; wrong: number }
export type Take = (taken: Taken) => void

/** Whoever gave no name. */
const SOMEBODY = 'A colleague'

/** A part of a file that says what can't be. */
export class WrongRecord extends Error {}

interface Services { store: Store; documents: Documents; values: SharedValues; now: () => number }

/** Takes in what another device wrote, in any order and any number of times; each step is run inside a commit. */
export function createTakeIn({ store, documents, values, now }: Services) {
  /** Steps that take in these records: one a document, a story or a register. */
  function stepsFor(records: readonly SyncRecord[], origin: string): Take[] {
    const byDocument = new Map<string, RecordOf<'update'>[]>()
    for (const record of records) if (record.record === 'update') byDocument.set(record.doc, [...byDocument.get(record.doc) ?? [], record])
    return [
      ...[...byDocument].map(([doc, updates]): Take => (taken) => takeUpdates(doc, updates, origin, taken)),
      ...records.flatMap((record): Take[] => {
        if (record.record === 'register') return [(taken) => takeRegister(record, origin, taken)]
        if (record.record === 'item') return [(taken) => takeItem(record, origin, taken)]
        return record.record === 'asset' && !store.assets.get(record.sha256) ? [() => wait(record)] : []
      }),
    ]
  }

  function takeUpdates(doc: string, updates: readonly RecordOf<'update'>[], origin: string, taken: Taken): void {
    const waited = store.sync.waiting('update', doc)
    const kind = updates[0]!.kind
    const writers = [...new Set(updates.flatMap(({ by }) => by ?? [SOMEBODY]))]
    try {
      const { stored, waiting, damaged } = documents.receive(doc, kind, [...updates.map(({ bytes }) => bytes), ...waited.map(({ payload }) => payload)], origin, writers)
      for (const each of waited) store.sync.arrived(each)
      for (const bytes of waiting) store.sync.wait('update', doc, bytes)
      if (stored > 0) taken.documents.add(doc)
      taken.received += stored
      taken.wrong += damaged
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invalid') throw new WrongRecord()
      throw error
    }
  }

  function takeRegister({ record: _record, ...register }: RecordOf<'register'>, origin: string, taken: Taken): void {
    const { isNew, room } = values.take(register)
    if (!isNew) return
    store.outbox.cameFrom(origin, 'register', register.name)
    taken.received++
    if (room) taken.rooms.add(room)
  }

  /**
   * A story whose source is known here under another id stands beside it or is shown by it. Of one id the story
   * gathered last stands. Its document starts from the seed that came along; without one, from the updates to come.
   */
  function takeItem(record: RecordOf<'item'>, origin: string, taken: Taken): void {
    const { article, sourceKey, item, snapshot, gatheredAt, gatheredBy, seed } = record
    const standing = store.articles.standing(article)
    const known = store.items.ofArticle(article)
    if (known && known.sourceKey !== sourceKey) throw new WrongRecord()
    const hash = contentHash(item)
    if (known && (known.gatheredAt > gatheredAt || (known.gatheredAt === gatheredAt && known.contentHash >= hash))) return
    if (!standing?.born) {
      if (!seed) return wait(record)
      store.articles.put(article, { ...readSeed(seed), warnings: item.warnings }, false, now())
      store.updates.keepSeed(article, seed)
      documents.forget(article)
    }
    store.items.put({ articleId: article, sourceKey, contentHash: hash, item, snapshot, gatheredAt, gatheredBy })
    store.outbox.cameFrom(origin, 'item', article)
    settleStory(store, sourceKey, now())
    taken.documents.add(article)
    // Articles of one source name each other.
    for (const id of store.items.articlesOf(sourceKey)) taken.articles.add(id)
    taken.received++
  }

  function wait(record: RecordOf<'item'> | RecordOf<'asset'>): void {
    store.sync.wait(record.record, record.record === 'item' ? record.article : record.sha256, encode(record))
  }

  return {
    stepsFor,
    /** Steps that look again at stories that wait for their articles; call once everything has been read. */
    stepsForWaiting: (origin: string): Take[] => store.sync.waitingKeys('item').filter((id) => store.articles.standing(id)?.born).map((id): Take => (taken) => {
      for (const each of store.sync.waiting('item', id)) {
        store.sync.arrived(each)
        takeItem(decode(each.payload) as RecordOf<'item'>, origin, taken)
      }
    }),
    /** Files that were named but had not come. */
    awaitedAssets: (): RecordOf<'asset'>[] => store.sync.waitingKeys('asset').flatMap((sha256) => store.sync.waiting('asset', sha256).slice(0, 1).map(({ payload }) => decode(payload) as RecordOf<'asset'>)),
    /** A file has come and is stored; what was said of it as a picture is shown. */
    assetCame(sha256: string, origin: string, taken: Taken): void {
      for (const each of store.sync.waiting('asset', sha256)) store.sync.arrived(each)
      store.outbox.cameFrom(origin, 'asset', sha256)
      const room = values.pictureCame(sha256)
      if (room) taken.rooms.add(room)
      taken.received++
    },
  }
}
export type TakeIn = ReturnType<typeof createTakeIn>

function readSeed(seed: Uint8Array): Pick<Article, 'topics' | 'body'> & { fields: ReturnType<typeof readArticle>['fields'] } {
  const doc = createDocument()
  try {
    if (doc.import(seed).pending) throw new WrongRecord()
    return readArticle(doc)
  } catch {
    throw new WrongRecord()
  } finally {
    doc.free()
  }
}

function encode(record: SyncRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(recordSchema.encode(record)))
}

function decode(payload: Uint8Array): SyncRecord {
  return recordSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
}
