import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEngine, type Engine } from './engine'

let directory: string
let engine: Engine
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'galley-topics-'))
  engine = openEngine({ directory, holder: 'the test', parse: () => Promise.reject(new Error('no page is read here')), create: {} })
})
afterEach(() => {
  engine.close()
  rmSync(directory, { recursive: true })
})

const topicsOf = (id: string): string[] => engine.store.articles.get(id)!.topics

it('an article of a hundred thousand topics is saved, changed and taken back, slow at worst', { timeout: 90_000 }, async () => {
  const id = engine.editing.createArticle({ headline: 'Everything at once' })
  const topics = Array.from({ length: 100_000 }, (_, at) => `topic ${String(at).padStart(6, '0')}`)
  await engine.journal.perform('Added topics', [{ act: 'article-topics', ids: [id], add: topics, remove: [] }])
  await engine.journal.perform('Renamed one', [{ act: 'article-topics', ids: [id], add: ['a topic'], remove: ['topic 000000'] }])
  expect(topicsOf(id).slice(0, 2)).toEqual(['a topic', 'topic 000001'])
  expect(engine.store.articles.list({ limit: 1, offset: 0 }).items[0]!.topics).toHaveLength(200)
  expect(engine.store.articles.topics()).toHaveLength(200)
  await engine.journal.undo()
  expect(topicsOf(id).join()).toBe(topics.join())
})

it('a topic of very many articles is renamed as one entry that tells how far it has come', async () => {
  const ids = Array.from({ length: 120 }, (_, at) => engine.editing.createArticle({ headline: `Story ${at}` }))
  await engine.journal.perform('Added a topic', [{ act: 'article-topics', ids, add: ['unions'], remove: [] }])
  const told: string[] = []
  const heard = engine.changes.watch()
  const listening = (async () => {
    for await (const change of heard) {
      if (change.kind !== 'progress') continue
      told.push(`${change.label} ${change.done}/${change.of}`)
      if (change.done === change.of) return
    }
  })()
  const batches = [ids.slice(0, 110), ids.slice(110)]
  const { entry, changed } = await engine.journal.perform('Renamed', batches.map((each) => ({ act: 'article-topics', ids: each, add: ['labour'], remove: ['unions'] })))
  await listening
  expect(changed).toBe(120)
  expect(told).toEqual(['Renamed 0/3', 'Renamed 1/3', 'Renamed 2/3', 'Renamed 3/3'])
  expect(engine.store.articles.topics()).toEqual([{ name: 'labour', count: 120 }])
  await engine.journal.undo(entry!.id)
  expect(engine.store.articles.topics()).toEqual([{ name: 'unions', count: 120 }])
})
