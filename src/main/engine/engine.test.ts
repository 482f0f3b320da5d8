import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocument, readArticle, writeFields } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { paragraph } from '@shared/model/block'
import type { GatheredItem } from '@shared/model/gathered'
import { openEngine, type Engine } from './engine'
import { importStories } from './gather/import-stories'
import { openDatabase } from './store/database'

let directory: string
let engine: Engine

const options = () => ({ directory, holder: 'the test', parse: () => Promise.reject(new Error('no page is read here')) })
const item = (change: Partial<GatheredItem> = {}): GatheredItem => ({
  headline: 'Dockers win', link: 'https://wire.example/dockers', byline: '', dateline: '', eyebrow: '', dek: '', publishedAt: '2026-05-20', sourceName: 'The Wire',
  language: 'en', topics: [], picture: null, body: [paragraph('The strike is over.')], excerpt: '', warnings: [], ...change,
})
const keep = (...items: GatheredItem[]) => importStories({ ...engine, now: Date.now }, { kind: 'html', items, warnings: [] }, 'snapshot')

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'galley-engine-'))
  engine = openEngine({ ...options(), create: { name: 'Harbour Post' } })
})
afterEach(() => {
  engine.close()
  rmSync(directory, { recursive: true })
})

/** What a window does: opens the document, edits it and sends its updates. */
function editAsWindow(id: string, headline: string): Uint8Array[] {
  const doc = createDocument()
  doc.import(engine.documents.open(id).bytes)
  const updates: Uint8Array[] = []
  const stop = doc.subscribeLocalUpdates((bytes) => void updates.push(bytes))
  writeFields(doc, { headline })
  doc.commit()
  stop()
  engine.documents.append(id, updates, { client: 'window', whole: false })
  return updates
}

function reopen(): void {
  engine.close()
  engine = openEngine(options())
}

describe('a workspace', () => {
  it('says in use by name, and opens again after a close', () => {
    expect(() => openEngine(options())).toThrow(/is open in the test \(process \d+\)/u)
    reopen()
    expect(engine.store.settings.newsroom().name).toBe('Harbour Post')
  })

  it('of a newer program is refused with a sentence and left byte for byte as it was', () => {
    engine.close()
    const file = join(directory, 'galley.db')
    const db = new SQLite(file)
    db.pragma('user_version = 999')
    db.close()
    const before = readFileSync(file)
    expect(() => openEngine(options())).toThrow(/newer version of Galley/u)
    expect(readFileSync(file).equals(before)).toBe(true)
    rmSync(file)
    engine = openEngine({ ...options(), create: {} })
  })

  it('that is not one, or is damaged, is refused and left as it was', () => {
    const other = join(directory, 'other')
    expect(() => openEngine({ ...options(), directory: other })).toThrow(/There is no newsroom/u)
    engine.close()
    const file = join(directory, 'galley.db')
    const whole = readFileSync(file)
    writeFileSync(file, 'not a database at all')
    expect(() => openEngine(options())).toThrow(/isn’t a Galley newsroom/u)
    expect(statSync(file).size).toBe(21)
    writeFileSync(file, whole)
    engine = openEngine(options())
  })

  it('syncs every commit to disk, also when its WAL is reopened', () => {
    engine.close()
    for (let open = 0; open < 2; open++) {
      const db = openDatabase(join(directory, 'galley.db'))
      expect([db.pragma('synchronous', { simple: true }), db.pragma('journal_mode', { simple: true })]).toEqual([2, 'wal'])
      db.close()
    }
    engine = openEngine(options())
  })
})

describe('gathered stories', () => {
  it('come in once; the same again is nothing new', () => {
    expect(keep(item(), item({ headline: 'Tram fares', link: 'https://wire.example/tram' }))).toMatchObject({ added: 2, updated: 0, unchanged: 0 })
    expect(keep(item({ link: 'http://www.wire.example/dockers/?utm_source=mail#top' }), item({ headline: 'Tram fares', link: 'https://wire.example/tram' })))
      .toMatchObject({ added: 0, unchanged: 2 })
    expect(engine.store.articles.list({ limit: 10, offset: 0 }).total).toBe(2)
  })

  it('follow their source until somebody edits them, then only where nobody did', () => {
    const [{ id }] = keep(item()).articles as [{ id: string }]
    expect(keep(item({ headline: 'Dockers win pay rise' }))).toMatchObject({ updated: 1 })
    editAsWindow(id, 'Our own headline')
    expect(keep(item({ headline: 'Dockers win big', body: [paragraph('The strike is over. Work begins on Monday.')] }))).toMatchObject({ updated: 1 })
    expect(engine.store.articles.get(id)).toMatchObject({ headline: 'Our own headline', body: [paragraph('The strike is over. Work begins on Monday.')] })
  })

  it('are not replaced by an excerpt of themselves', () => {
    const [{ id }] = keep(item({ body: [paragraph('The strike is over.'), paragraph('Work begins on Monday.')] })).articles as [{ id: string }]
    expect(keep(item({ body: [paragraph('The strike is over. Work…')] }))).toMatchObject({ unchanged: 1 })
    expect(engine.store.articles.get(id)?.body).toHaveLength(2)
  })

  it('do not double an article that was written about the same page', () => {
    const id = engine.editing.createArticle({ headline: 'Ours', sourceUrl: 'https://www.wire.example/dockers/' })
    expect(keep(item())).toMatchObject({ added: 0, updated: 0, unchanged: 1, articles: [{ id, headline: 'Ours' }] })
  })

  it('become a document at the first edit, and not by being opened', () => {
    const [{ id }] = keep(item()).articles as [{ id: string }]
    engine.documents.open(id)
    expect(engine.store.articles.get(id)?.gathered).toBe(true)
    editAsWindow(id, 'Edited')
    reopen()
    expect(engine.store.articles.get(id)).toMatchObject({ gathered: false, headline: 'Edited', body: [paragraph('The strike is over.')] })
  })

  it('opened in two windows double nothing', () => {
    const [{ id }] = keep(item()).articles as [{ id: string }]
    const [first, second] = [createDocument(), createDocument()]
    first.import(engine.documents.open(id).bytes)
    reopen()
    second.import(engine.documents.open(id).bytes)
    for (const [doc, text] of [[first, 'One.'], [second, 'Two.']] as const) {
      const from = doc.version()
      writeBody(doc, [...readArticle(doc).body, paragraph(text)])
      doc.commit()
      engine.documents.append(id, [doc.export({ mode: 'update', from })], { client: text, whole: false })
    }
    expect(engine.store.articles.get(id)?.body.map((block) => block.spans[0]?.text).sort()).toEqual(['One.', 'The strike is over.', 'Two.'])
  })
})

describe('documents', () => {
  it('store an update once however often it is sent, and survive a reopen', () => {
    const id = engine.editing.createArticle({ headline: 'First' })
    const updates = editAsWindow(id, 'Second')
    engine.documents.append(id, updates, { client: 'window', whole: false })
    expect(engine.store.updates.ofDocument(id)).toHaveLength(2)
    reopen()
    expect(engine.store.articles.get(id)?.headline).toBe('Second')
  })

  it('refuse a damaged update and one that rests on unseen edits, and stay as they were', () => {
    const id = engine.editing.createArticle({ headline: 'First' })
    const doc = createDocument()
    doc.import(engine.documents.open(id).bytes)
    writeFields(doc, { headline: 'Unseen' })
    doc.commit()
    const from = doc.version()
    writeFields(doc, { headline: 'Last' })
    doc.commit()
    const late = doc.export({ mode: 'update', from })
    expect(() => engine.documents.append(id, [late], { client: 'w', whole: false })).toThrow(/missing earlier edits/u)
    expect(() => engine.documents.append(id, [late.map((byte) => byte ^ 0x55)], { client: 'w', whole: false })).toThrow(/damaged/u)
    expect(engine.store.articles.get(id)?.headline).toBe('First')
    engine.documents.append(id, [doc.export({ mode: 'update' })], { client: 'w', whole: true })
    expect(engine.store.articles.get(id)?.headline).toBe('Last')
  })

  it('are found by the beginnings of words, in any field', () => {
    const id = engine.editing.createArticle({ headline: 'Les écoles ferment', byline: 'Ana Ruiz' })
    const search = (words: string) => engine.store.articles.list({ search: words, limit: 10, offset: 0 }).items.map((found) => found.id)
    expect(search('ecol')).toEqual([id])
    expect(search('ruiz ferm')).toEqual([id])
    expect(search('"NEAR( *')).toEqual([])
    expect(search('absent')).toEqual([])
    const db = new SQLite(join(directory, 'galley.db'))
    db.exec("INSERT INTO article_search (article_search) VALUES ('integrity-check')")
    db.close()
  })
})
