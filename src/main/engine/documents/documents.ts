import type { Frontiers, LoroDoc, VersionVector } from 'loro-crdt'
import { createDocument, readArticle, writeArticle, type ArticleContent } from '@shared/document/article-document'
import { readDigest } from '@shared/document/digest-document'
import { isRemoved } from '@shared/document/removal'
import { Refusal } from '@shared/contract/errors'
import type { Feed } from '@shared/feed'
import type { Change } from '@shared/contract/changes'
import type { Step } from '@shared/model/act'
import type { Store } from '@engine/store/store'
import { createAnnouncements } from './announcements'
import type { ArticleWatcher } from './article-watcher'
import { compactLog } from './compact-log'
import { createDocumentCache } from './document-cache'
import { findOverridden, readAll } from './find-overridden'
import { importAll, importLog, importUpdates } from './import-updates'
import { importWhatFits } from './import-what-fits'
import { recordStep } from './record-steps'
import { createRowsBehind } from './rows-behind'
import { settleStory } from './same-story'
import { seedDocument } from './seed'
import { decodeVersion, encodeVersion, hasVersion } from './versions'

export type DocumentKind = 'article' | 'digest'

interface Loaded { kind: DocumentKind; doc: LoroDoc; born: boolean }

/** What goes into a commit beside the updates: steps of the journal, who wrote it elsewhere, and whom it is told to. */
interface Commit { steps?: readonly Step[]; writers?: readonly string[]; tell?: (watcher: ArticleWatcher, at: number) => void }

const OTHER_KIND = 'An article’s id is used for a digest, or the other way round.'

/** Every article and digest as a mergeable document: the log is the truth; rows and index follow it, at the latest before they are read. */
export function createDocuments({ store, changes, now }: { store: Store; changes: Feed<Change>; now: () => number }) {
  const cache = createDocumentCache<Loaded>(64, ({ doc }) => doc.free())
  const announcements = createAnnouncements(changes)
  let touched: Set<string> | null = null
  let watcher: ArticleWatcher | null = null
  // Articles that are shown or hidden since the last announcement.
  const settled: string[] = []

  function load(id: string): Loaded {
    const loaded = loadLog(id)
    if (loaded.doc.isDetached()) loaded.doc.checkoutToLatest()
    return loaded
  }

  /** The document with its whole history, though perhaps without its latest state: enough to add to the log. */
  function loadLog(id: string): Loaded {
    return cache.get(id) ?? cache.put(id, read(id))
  }

  function read(id: string): Loaded {
    const kind = kindOf(id)
    const log = store.updates.ofDocument(id)
    if (log.length > 0) return { kind, doc: importLog(createDocument(), log), born: true }
    return { kind, doc: importAll(createDocument(), [seedOf(id)]), born: false }
  }

  function kindOf(id: string): DocumentKind {
    const kind = kindKnown(id)
    if (kind) return kind
    throw new Refusal('not-found', 'This article or digest isn’t in the newsroom any more.')
  }

  /** What an unedited article starts from; kept, so that two windows that open it start from the same. */
  function seedOf(id: string): Uint8Array {
    const kept = store.updates.seed(id)
    if (kept) return kept
    const { id: _id, topics, body, warnings, gathered: _gathered, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = store.articles.find(id)!
    const doc = seedDocument({ fields, topics, body, warnings })
    const bytes = doc.export({ mode: 'update' })
    doc.free()
    store.commit(() => store.updates.keepSeed(id, bytes))
    return bytes
  }

  /** Which articles of its source are shown may change when an article is edited for the first time, removed or brought back. */
  function settle(id: string, at: number): void {
    const item = store.items.ofArticle(id)
    if (item) settled.push(...settleStory(store, item.sourceKey, at))
  }

  /** Stores updates with everything that is read from them. The document in memory already has them. */
  function commit(id: string, { kind, doc, born }: Loaded, updates: readonly Uint8Array[], origin: string, { steps = [], writers = [], tell }: Commit): number {
    const at = now()
    store.commit(() => {
      touched?.add(id)
      const seed = born ? undefined : store.updates.seed(id)
      for (const bytes of seed ? [seed, ...updates] : updates) store.updates.append({ docId: id, bytes, origin, at, writers })
      store.updates.dropSeed(id)
      if (kind === 'digest') store.digests.put(id, readDigest(doc), { removed: isRemoved(doc), at })
      else putArticle(id, doc, at, born)
      for (const step of steps) recordStep(store.journal, step, at)
      if (kind === 'article' && watcher) tell?.(watcher, at)
    })
    return at
  }

  function putArticle(id: string, doc: LoroDoc, at: number, born: boolean): void {
    const removed = isRemoved(doc)
    const unsettled = !born || store.articles.isRemoved(id) !== removed
    store.articles.put(id, { ...readArticle(doc), removed, warnings: store.articles.find(id)?.warnings ?? [] }, true, at)
    if (unsettled) settle(id, at)
  }

  /** Stores what was typed into an article; its state and its row follow when somebody wants them. */
  function commitTyping(id: string, updates: readonly Uint8Array[], origin: string, before: Frontiers): number {
    const at = now()
    store.commitLog(() => {
      for (const bytes of updates) store.updates.append({ docId: id, bytes, origin, at })
      behind.add(id, at)
      watcher?.written(id, { before, at, updates: updates.length, isFirst: false })
    })
    return at
  }

  const behind = createRowsBehind(store, (articles) => {
    store.commitRows(() => {
      for (const [id, at] of articles) {
        putArticle(id, load(id).doc, at, true)
        store.behind.drop(id)
      }
    })
    for (const id of articles.keys()) announceRows(id, 'article')
  })

  function announce(id: string, kind: DocumentKind, updates: readonly Uint8Array[], client: string): void {
    announcements.update({ kind: 'update', id, client, updates: [...updates] })
    announceRows(id, kind)
  }

  function announceRows(id: string, kind: DocumentKind): void {
    const articles = [...(kind === 'article' ? [id] : []), ...settled.splice(0)]
    announcements.projection('articles', articles)
    announcements.projection('digests', kind === 'digest' ? [id] : articles.flatMap((each) => store.digests.carrying(each)))
  }

  function kindKnown(id: string): DocumentKind | null {
    return store.articles.has(id) ? 'article' : store.digests.has(id) ? 'digest' : null
  }

  /** Runs a step that has changed a document in memory; when it fails the copy is dropped, so memory never runs ahead of the disk. */
  function keepOrForget<T>(id: string, step: () => T): T {
    try {
      return step()
    } catch (error) {
      cache.forget(id)
      throw error
    }
  }

  function birth(id: string, kind: DocumentKind, doc: LoroDoc): void {
    const loaded = { kind, doc, born: true }
    keepOrForget(id, () => commit(id, loaded, [doc.export({ mode: 'update' })], 'engine', { tell: (told, at) => told.created(id, doc.frontiers(), at) }))
    cache.put(id, loaded)
  }

  return {
    open(id: string): { kind: DocumentKind; bytes: Uint8Array } {
      const { kind, doc } = load(id)
      return { kind, bytes: doc.export({ mode: 'snapshot' }) }
    },

    /**
     * Adds a client's updates; on disk when this returns its time (ms). `whole` says they rest on nothing. `steps` are
     * the acts that made the update at index `of`, for the journal; those of an update that is stored already are too.
     * @throws Refusal `needs-history`, `invalid` or `unwritable`; then nothing was stored.
     */
    append(id: string, updates: readonly Uint8Array[], { client, whole, steps = [] }: { client: string; whole: boolean; steps?: readonly (Step & { of: number })[] }): number {
      const stored = loadLog(id)
      const loaded = whole && !stored.born ? cache.put(id, { ...stored, doc: createDocument() }) : stored
      const fresh = updates.filter((bytes) => !store.updates.has(id, bytes))
      if (fresh.length === 0) return now()
      const done = steps.filter(({ of }) => updates[of] === undefined || fresh.includes(updates[of]))
      const isTyping = loaded.kind === 'article' && loaded.born && done.length === 0 && !store.isCommitting()
      const [before, known] = [loaded.doc.oplogFrontiers(), loaded.doc.opCount()]
      const at = keepOrForget(id, () => {
        if (isTyping) loaded.doc.detach()
        else loaded.doc.attach()
        importUpdates(loaded.doc, fresh)
        // Stored before, and compacted since.
        if (loaded.born && loaded.doc.opCount() === known) return null
        if (isTyping) return commitTyping(id, fresh, client, before)
        if (whole && !stored.born) store.commit(() => store.updates.dropSeed(id))
        const isFirst = !loaded.born
        return commit(id, loaded, fresh, client, { steps: done, tell: (told, when) => told.written(id, { before, at: when, updates: fresh.length, isFirst }) })
      })
      if (at === null) return now()
      loaded.born = true
      if (isTyping) announcements.update({ kind: 'update', id, client, updates: [...fresh] })
      else announce(id, loaded.kind, fresh, client)
      if (done.length > 0) announcements.projection('journal', [])
      return at
    },

    /** Edits a document from inside the engine; false when the edit changed nothing. */
    edit(id: string, change: (doc: LoroDoc) => void): boolean {
      const loaded = load(id)
      const before: VersionVector = loaded.doc.version()
      const [version, text] = [loaded.doc.frontiers(), textOf(loaded)]
      const update = keepOrForget(id, () => {
        change(loaded.doc)
        loaded.doc.commit()
        if (loaded.doc.version().compare(before) === 0) return null
        const bytes = loaded.doc.export({ mode: 'update', from: before })
        const isFirst = !loaded.born
        const tell = (told: ArticleWatcher, at: number): void => told.changed(id, { before: version, at, updates: 1, isFirst, version: encodeVersion(loaded.doc.frontiers()), text: textOf(loaded) !== text })
        commit(id, loaded, [bytes], 'engine', { tell })
        return bytes
      })
      if (update === null) return false
      loaded.born = true
      announce(id, loaded.kind, [update], '')
      return true
    },

    /** Stores a new document and its row. */
    create(id: string, kind: DocumentKind, doc: LoroDoc): void {
      birth(id, kind, doc)
      announcements.projection(kind === 'article' ? 'articles' : 'digests', [id])
    },

    /**
     * Takes in updates that came from another device, in any order, known or not; call inside {@link batch}. What rests
     * on updates that have not come is answered and not stored. `writers` are those who wrote them, by name.
     * @throws Refusal `invalid` when the id is of another kind of document here.
     */
    receive(id: string, kind: DocumentKind, updates: readonly Uint8Array[], origin: string, writers: readonly string[]): { stored: number; waiting: Uint8Array[]; damaged: number } {
      const known = kindKnown(id)
      if (known !== null && known !== kind) throw new Refusal('invalid', OTHER_KIND)
      const fresh = updates.filter((bytes) => !store.updates.has(id, bytes))
      if (fresh.length === 0) return { stored: 0, waiting: [], damaged: 0 }
      // What nobody has edited here is as its first editor elsewhere has it: another seed would double it.
      const born = known !== null && load(id).born
      let unborn: LoroDoc | null = null
      const open = (again: boolean): LoroDoc => {
        if (again) cache.forget(id)
        if (born) return load(id).doc
        unborn?.free()
        return (unborn = createDocument())
      }
      const before = born ? { version: load(id).doc.version(), fields: readAll(load(id).doc) } : null
      const base = known === null ? [] : load(id).doc.frontiers()
      if (born && kind === 'article') watcher?.arriving(id)
      return keepOrForget(id, () => {
        const { doc, fits, waiting, damaged } = importWhatFits(open, fresh)
        // All of it was known already, by another way or before it was compacted.
        if (before && fits.length > 0 && doc.version().compare(before.version) === 0) return { stored: 0, waiting, damaged }
        if (fits.length > 0) {
          if (!born) store.updates.dropSeed(id)
          const tell = (told: ArticleWatcher, when: number): void => told.arrived(id, { before: hasVersion(doc, base) ? base : [], at: when, updates: fits.length, isFirst: !born, version: encodeVersion(doc.frontiers()), writers })
          const at = commit(id, { kind, doc, born }, fits, origin, { writers, tell })
          if (before) for (const lost of findOverridden(doc, before, at)) store.overridden.keep(id, lost)
          if (!born) cache.put(id, { kind, doc, born: true })
          if (known === null) announceRows(id, kind)
          else announce(id, kind, fits, '')
        } else if (!born) doc.free()
        return { stored: fits.length, waiting, damaged }
      })
    },

    /** Tells of edits of articles inside the commits that store them. */
    watch(told: ArticleWatcher): void {
      watcher = told
    },

    /** The version a document is at, as {@link readAt} takes it. */
    version: (id: string): Uint8Array => encodeVersion(loadLog(id).doc.oplogFrontiers()),

    /** What an article said at a version of it. @throws Refusal `not-found` where this newsroom does not have that version. */
    readAt(id: string, version: Uint8Array): ArticleContent {
      const { doc } = loadLog(id)
      const frontiers = decodeVersion(doc, version)
      if (!frontiers) throw new Refusal('not-found', 'This version’s edits haven’t come to this computer yet.')
      const then = doc.forkAt(frontiers)
      try {
        return readArticle(then)
      } finally {
        then.free()
      }
    },

    /** Whether a document's log has a version. */
    has: (id: string, version: Uint8Array): boolean => decodeVersion(loadLog(id).doc, version) !== null,

    /** Says a document's log in one update where it has more than `few` that everybody has. */
    compact(id: string, few: number): void {
      if (loadLog(id).born) compactLog(store, id, loadLog(id).doc, { few, at: now() })
    },

    /** What an unedited article starts from: made when first asked for, and kept. */
    seed: (id: string): Uint8Array => seedOf(id),

    /** Makes an article that nobody has edited say something else; call inside a commit. Its seed, if anybody has it, goes on from what it was. */
    followSource(id: string, content: ArticleContent): void {
      const seed = store.updates.seed(id)
      if (!seed) return cache.forget(id)
      const doc = importAll(createDocument(), [seed])
      writeArticle(doc, content)
      doc.commit()
      store.updates.keepSeed(id, doc.export({ mode: 'update' }))
      doc.free()
      cache.forget(id)
    },

    /** Which kind of document this is, removed or not. @throws Refusal `not-found` */
    kindOf,

    /** Runs edits of many documents as one commit, told of once it is on disk; where it fails, nothing was changed. */
    batch<T>(work: () => T): T {
      const inBatch = (touched = new Set<string>())
      try {
        return announcements.hold(() => store.commit(work))
      } catch (error) {
        for (const id of inBatch) cache.forget(id)
        throw error
      } finally {
        touched = null
      }
    },

    /** Forgets the copy in memory, after its row was replaced from outside. */
    forget: (id: string): void => cache.forget(id),
    close(): void {
      behind.close()
      cache.clear()
    },
  }
}
export type Documents = ReturnType<typeof createDocuments>

/** Its text alone, where it is an article's. */
function textOf({ kind, doc }: Loaded): string {
  return kind === 'article' ? doc.getText('body').toString() : ''
}
