import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Change } from '@shared/contract/changes'
import type { FoundInArticle } from '@shared/contract/finding'
import { writeBody } from '@shared/document/body'
import type { Act } from '@shared/model/act'
import { paragraph, type Block } from '@shared/model/block'
import { EMPTY_QUERY } from '@shared/model/finding'
import { createFinding } from './documents/find-in-articles'
import { openEngine, type Engine } from './engine'
import { importStories } from './gather/import-stories'

let directory: string
let engine: Engine

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'galley-finding-'))
  engine = openEngine({ directory, holder: 'the test', create: { name: 'Harbour Post' }, parse: () => Promise.reject(new Error('no page is read here')) })
})
afterEach(() => {
  engine.close()
  rmSync(directory, { recursive: true })
})

function write(headline: string, body: readonly Block[]): string {
  const id = engine.editing.createArticle({ headline })
  engine.documents.edit(id, (doc) => writeBody(doc, body))
  return id
}

/** What the preview's ticks come to. */
function actOf(articles: readonly FoundInArticle[]): Act {
  return { act: 'article-texts', articles: articles.map(({ id, replacements }) => ({ id, edits: replacements.map(({ spot, start, found, put }) => ({ spot, start, found, put })) })) }
}

const bodyOf = (id: string): Block[] => engine.store.articles.get(id)!.body

it('shows what would be replaced, replaces it as one entry, and takes it back but for what was changed since', async () => {
  const one = write('Kyiv, not Kiev', [{ type: 'paragraph', spans: [{ text: 'In ' }, { text: 'Kiev', marks: ['bold'] }, { text: ' today.' }] }])
  const two = write('Elsewhere', [paragraph('From Kiev to Lviv.')])
  write('Nothing', [paragraph('Here.')])
  importStories({ ...engine, now: Date.now }, {
    kind: 'html', warnings: [],
    items: [{ headline: 'Gathered', link: 'https://wire.example/k', byline: '', dateline: '', eyebrow: '', dek: 'Kiev', publishedAt: '', sourceName: 'The Wire', language: 'en', topics: [], picture: null, body: [paragraph('Kiev')], excerpt: '', warnings: [] }],
  }, 'snapshot')
  const { ids } = engine.store.articles.ids({ limit: 100, offset: 0 })
  const preview = await engine.finding.preview(ids, { ...EMPTY_QUERY, text: 'Kiev', matchCase: true, wholeWord: true }, 'Kyiv')
  expect(preview.more).toBe(false)
  expect(preview.articles.map(({ headline, replacements }) => [headline, replacements.map(({ before, found, after }) => `${before}[${found}]${after}`)]).toSorted()).toEqual([
    ['Elsewhere', ['From [Kiev] to Lviv.']], ['Gathered', ['[Kiev]', '[Kiev]']], ['Kyiv, not Kiev', ['Kyiv, not [Kiev]', 'In [Kiev] today.']],
  ])
  const done = await engine.journal.perform('Replaced “Kiev” by “Kyiv” in 3 articles', [actOf(preview.articles)])
  expect([done.changed, done.left]).toEqual([3, 0])
  expect(bodyOf(one)[0]!.spans[1]).toEqual({ text: 'Kyiv', marks: ['bold'] })
  expect(engine.store.articles.list({ search: 'from Kiev', limit: 10, offset: 0 }).total).toBe(0)
  // Somebody goes on writing in both; in one of them, in the word itself.
  engine.documents.edit(one, (doc) => writeBody(doc, [paragraph('New above.'), ...bodyOf(one)]))
  engine.documents.edit(two, (doc) => writeBody(doc, [paragraph('From Kharkiv to Lviv.')]))
  const undone = await engine.journal.undo()
  expect([undone.changed, undone.left]).toEqual([2, 1])
  expect(bodyOf(one).map(({ spans }) => spans.map(({ text }) => text).join(''))).toEqual(['New above.', 'In Kiev today.'])
  expect(bodyOf(two)).toEqual([paragraph('From Kharkiv to Lviv.')])
})

it('leaves an article whose words went elsewhere after the preview', async () => {
  const id = write('One', [paragraph('old words')])
  const { articles } = await engine.finding.preview([id], { ...EMPTY_QUERY, text: 'old' }, 'new')
  engine.documents.edit(id, (doc) => writeBody(doc, [paragraph('the old words')]))
  expect(await engine.journal.perform('Replaced', [actOf(articles)])).toMatchObject({ entry: null, changed: 0, left: 1 })
  expect(bodyOf(id)).toEqual([paragraph('the old words')])
})

it('stops an expression that would never end, and says what is wrong with one that can’t be read', async () => {
  const id = write('One', [paragraph(`${'a'.repeat(60)}!`)])
  await expect(engine.finding.preview([id], { ...EMPTY_QUERY, text: '(a+)+$', regex: true }, '')).rejects.toMatchObject({ code: 'too-large' })
  await expect(engine.finding.preview([id], { ...EMPTY_QUERY, text: '(a', regex: true }, '')).rejects.toMatchObject({ code: 'invalid', message: 'A bracket “(” is not closed.' })
  expect(engine.finding.match(['aab'], { ...EMPTY_QUERY, text: 'a+', regex: true }, 'x')).toEqual([[{ start: 0, end: 2, put: 'x' }]])
})

it('shows no more than can be looked at, and tells how far it has come', async () => {
  const told: Change[] = []
  const finding = createFinding({ store: engine.store, changes: { ...engine.changes, emit: (change) => void told.push(change) } })
  const id = write('Many', [paragraph('e '.repeat(1_500))])
  const { articles, more } = await finding.preview(Array.from({ length: 120 }, () => id), { ...EMPTY_QUERY, text: 'e' }, 'a')
  expect([articles.map(({ replacements }) => replacements.length), more]).toEqual([[1_500, 500], true])
  expect(told).toEqual([{ kind: 'progress', label: 'Looking through articles', done: 120, of: 120 }])
  const leaving = new AbortController()
  const looking = finding.preview(Array.from({ length: 120 }, () => id), { ...EMPTY_QUERY, text: 'x' }, 'y', leaving.signal)
  leaving.abort()
  expect(await looking).toEqual({ articles: [], more: false })
  expect(told.slice(1)).toEqual([{ kind: 'progress', label: 'Looking through articles', done: 50, of: 120 }, { kind: 'progress', label: 'Looking through articles', done: 120, of: 120 }])
})
