import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Change } from '@shared/contract/changes'
import { Refusal } from '@shared/contract/errors'
import { createDocument } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { paragraph } from '@shared/model/block'
import { openEngine, type Engine } from './engine'
import { createRowsBehind } from './documents/rows-behind'

let directory: string
let engine: Engine
let id: string

const open = (where: string, create?: { name: string }): Engine =>
  openEngine({ directory: where, holder: 'the test', parse: () => Promise.reject(new Error('no page is read here')), ...(create && { create }) })
const found = (search: string): string[] => engine.store.articles.ids({ search, limit: 10, offset: 0 }).ids
/** Rows as they lie on the disk, whatever the store would bring up first. */
function onDisk<Row>(sql: string): Row[] {
  const db = new SQLite(join(directory, 'galley.db'), { readonly: true })
  const rows = db.prepare(sql).all() as Row[]
  db.close()
  return rows
}

function type(text: string): void {
  const doc = createDocument()
  doc.import(engine.documents.open(id).bytes)
  const before = doc.version()
  writeBody(doc, [paragraph(text)])
  doc.commit()
  engine.documents.append(id, [doc.export({ mode: 'update', from: before })], { client: 'window', whole: false })
  doc.free()
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'galley-behind-'))
  engine = open(directory, { name: 'Harbour Post' })
  id = engine.editing.createArticle({ headline: 'Dockers' })
})
afterEach(() => {
  vi.useRealTimers()
  engine.close()
  rmSync(directory, { recursive: true })
})

it('what is typed is on disk without its row, and whoever reads the article or searches finds it', () => {
  type('the crane stands still')
  expect(onDisk('SELECT words FROM articles')).toEqual([{ words: 0 }])
  expect(onDisk('SELECT count(*) AS count FROM updates')).toEqual([{ count: 2 }])
  expect(found('crane')).toEqual([id])
  expect(onDisk('SELECT words FROM articles')).toEqual([{ words: 4 }])
  expect(onDisk('SELECT * FROM behind')).toEqual([])
  type('the crane turns')
  expect(engine.store.articles.get(id)).toMatchObject({ body: [paragraph('the crane turns')] })
  expect(found('still')).toEqual([])
})

it('rows follow by themselves when typing rests, or after five seconds of it, and only then are told of', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  engine.close()
  engine = open(directory)
  const heard: Change['kind'][] = []
  const ended = new AbortController()
  const listening = (async () => { for await (const { kind } of engine.changes.watch(ended.signal)) heard.push(kind) })()
  type('one')
  type('one two')
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['update', 'update'])
  await vi.advanceTimersByTimeAsync(500)
  expect(heard).toEqual(['update', 'update', 'projection'])
  expect(onDisk('SELECT words FROM articles')).toEqual([{ words: 2 }])
  for (let keys = 0; keys < 18; keys++) {
    type(`one two ${'x'.repeat(keys)}`)
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(heard.filter((kind) => kind === 'projection')).toHaveLength(2)
  ended.abort()
  await listening
})

it('what was behind at a sudden end follows at the next start', () => {
  type('never lost')
  const copy = mkdtempSync(join(tmpdir(), 'galley-behind-copy-'))
  for (const file of ['galley.db', 'galley.db-wal']) cpSync(join(directory, file), join(copy, file))
  const again = open(copy)
  expect(again.store.articles.list({ search: 'lost', limit: 10, offset: 0 }).items).toMatchObject([{ id, words: 2 }])
  again.close()
  rmSync(copy, { recursive: true })
})

it('whatever else is committed finds the rows as they were typed', async () => {
  type('before the act')
  await engine.journal.perform('Ready', [{ act: 'article-fields', ids: [id], fields: { status: 'ready' } }])
  expect(engine.store.articles.get(id)).toMatchObject({ status: 'ready', body: [paragraph('before the act')] })
})

it('a disk that takes nothing keeps nobody from reading; the rows follow when it does again', () => {
  let isFull = true
  const brought: string[] = []
  const behind = createRowsBehind(engine.store, (articles) => {
    if (isFull) throw new Refusal('unwritable', 'The disk is full.')
    brought.push(...articles.keys())
  })
  behind.add(id, 5)
  expect(engine.store.articles.get(id)).toMatchObject({ headline: 'Dockers' })
  isFull = false
  engine.store.articles.counts()
  expect(brought).toEqual([id])
  behind.close()
})
