import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { LoroDoc } from 'loro-crdt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '@shared/contract/changes'
import type { Act } from '@shared/model/act'
import { STATUSES } from '@shared/model/article'
import { openEngine, type Engine } from './engine'
import { plainCard } from './documents/editing'

let directory: string
let engine: Engine

const options = () => ({ directory, holder: 'the test', parse: () => Promise.reject(new Error('no page is read here')) })
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'galley-journal-'))
  engine = openEngine({ ...options(), create: { name: 'Harbour Post' } })
})
afterEach(() => {
  engine.close()
  rmSync(directory, { recursive: true })
})

function reopen(): void {
  engine.close()
  engine = openEngine(options())
}

const make = (count: number): string[] => Array.from({ length: count }, (_, at) => engine.editing.createArticle({ headline: `Story ${at}`, status: 'incoming' }))
const statusOf = (id: string): string => engine.store.articles.get(id)!.status
const spike = (ids: string[]): Act => ({ act: 'article-fields', ids, fields: { status: 'spiked' } })

describe('an entry', () => {
  it('is taken back and done again, also after a restart', async () => {
    const ids = make(3)
    expect(await engine.journal.perform('Spiked 3 articles', [spike(ids)])).toMatchObject({ changed: 3, left: 0, entry: { label: 'Spiked 3 articles', undone: false } })
    reopen()
    expect(await engine.journal.undo()).toMatchObject({ changed: 3, entry: { label: 'Spiked 3 articles', undone: true } })
    expect(ids.map(statusOf)).toEqual(['incoming', 'incoming', 'incoming'])
    reopen()
    expect(await engine.journal.redo()).toMatchObject({ changed: 3 })
    expect(ids.map(statusOf)).toEqual(['spiked', 'spiked', 'spiked'])
    expect(engine.journal.list(10).redo).toBeNull()
  })

  it('gives every article back what it had itself', async () => {
    const [a, b] = make(2) as [string, string]
    await engine.journal.perform('One', [{ act: 'article-fields', ids: [b], fields: { status: 'ready' } }])
    await engine.journal.perform('Both', [spike([a, b])])
    await engine.journal.undo()
    expect([a, b].map(statusOf)).toEqual(['incoming', 'ready'])
  })

  it('taken back late leaves what was changed since, and says how many', async () => {
    const [a, b] = make(2) as [string, string]
    const { entry } = await engine.journal.perform('Both', [spike([a, b])])
    await engine.journal.perform('One', [{ act: 'article-fields', ids: [b], fields: { status: 'ready' } }])
    expect(await engine.journal.undo(entry!.id)).toMatchObject({ changed: 1, left: 1 })
    expect([a, b].map(statusOf)).toEqual(['incoming', 'ready'])
  })

  it('that changed nothing is none', async () => {
    const ids = make(1)
    expect(await engine.journal.perform('Nothing', [{ act: 'article-fields', ids, fields: { status: 'incoming' } }])).toEqual({ entry: null, changed: 0, left: 0 })
  })

  it('of something new ends what could be done again', async () => {
    const ids = make(2)
    await engine.journal.perform('Spiked', [spike(ids)])
    await engine.journal.undo()
    await engine.journal.perform('Ready', [{ act: 'article-fields', ids, fields: { status: 'ready' } }])
    expect(engine.journal.list(10).redo).toBeNull()
    expect(await engine.journal.redo()).toEqual({ entry: null, changed: 0, left: 0 })
  })

  it('that fails half way changes nothing and leaves none', async () => {
    const ids = make(2)
    const before = engine.journal.list(10).entries.length
    const bad = { act: 'digest-texts', digest: 'nowhere', texts: { subject: 'x' } } as Act
    await expect(engine.journal.perform('Broken', [bad, spike(ids)])).rejects.toThrow(/isn’t in the newsroom/u)
    expect(ids.map(statusOf)).toEqual(['incoming', 'incoming'])
    expect(engine.journal.list(10).entries).toHaveLength(before)
  })
})

describe('acts', () => {
  it('remove and bring back articles and digests, in lists, search and counts', async () => {
    const [a] = make(2) as [string, string]
    const digest = engine.editing.createDigest({ date: '2026-05-22', subject: 'S', outline: [plainCard(a)] })
    await engine.journal.perform('Removed two things', [{ act: 'removal', ids: [a, digest], removed: true }])
    expect(engine.store.articles.get(a)).toBeUndefined()
    expect(engine.store.articles.list({ search: 'Story 0', limit: 5, offset: 0 }).total).toBe(0)
    expect(engine.store.articles.counts().incoming).toBe(1)
    expect([engine.store.digests.get('2026-05-22'), engine.store.digests.list()]).toEqual([undefined, []])
    await engine.journal.undo()
    expect(engine.store.articles.list({ search: 'Story 0', limit: 5, offset: 0 }).total).toBe(1)
    expect(engine.store.digests.get('2026-05-22')?.outline).toHaveLength(1)
  })

  it('rename a topic where it is used', async () => {
    const ids = make(3)
    await engine.journal.perform('Topics', [{ act: 'article-topics', ids, add: ['unions', 'sea'], remove: [] }])
    await engine.journal.perform('Renamed', [{ act: 'article-topics', ids: ids.slice(0, 2), add: ['labour'], remove: ['unions'] }])
    expect(engine.store.articles.topics()).toEqual([{ name: 'sea', count: 3 }, { name: 'labour', count: 2 }, { name: 'unions', count: 1 }])
    await engine.journal.undo()
    expect(engine.store.articles.topics()).toEqual([{ name: 'sea', count: 3 }, { name: 'unions', count: 3 }])
  })

  it('keep views, the shelf and settings', async () => {
    const ids = make(2)
    await engine.journal.perform('Shelf', [{ act: 'shelf', ids }])
    await engine.journal.perform('View', [{ act: 'view', id: 'v', view: { name: 'Sea', query: { topic: 'sea' } } }])
    await engine.journal.perform('Settings', [{ act: 'newsroom', fields: { name: 'Quay Post' } }])
    expect([engine.store.desk.shelf(), engine.store.desk.views()[0]?.name, engine.store.settings.newsroom().name]).toEqual([ids, 'Sea', 'Quay Post'])
    for (let step = 0; step < 3; step++) await engine.journal.undo()
    expect([engine.store.desk.shelf(), engine.store.desk.views(), engine.store.settings.newsroom().name]).toEqual([[], [], 'Harbour Post'])
  })

  it('put on the shelf and take off it, each by itself, whatever else was put there meanwhile', async () => {
    const [a, b, c, d] = make(4) as [string, string, string, string]
    await engine.journal.perform('Shelf', [{ act: 'shelve', ids: [a, b, c], on: true }])
    const { entry } = await engine.journal.perform('Off', [{ act: 'shelve', ids: [c, a, d], on: false }])
    expect(engine.store.desk.shelf()).toEqual([b])
    await engine.journal.perform('Another', [{ act: 'shelve', ids: [b, d], on: true }])
    expect(await engine.journal.undo(entry!.id)).toMatchObject({ changed: 2 })
    expect(engine.store.desk.shelf()).toEqual([a, b, c, d])
    expect(await engine.journal.perform('Again', [{ act: 'shelve', ids: [a], on: true }])).toMatchObject({ entry: null, changed: 0 })
    await engine.journal.perform('Removed', [{ act: 'removal', ids: [b], removed: true }])
    expect(engine.store.desk.shelf()).toEqual([a, c, d])
    await engine.journal.undo()
    expect(engine.store.desk.shelf()).toEqual([a, b, c, d])
  })

  it('take back what was made', async () => {
    const [id] = make(1) as [string]
    await engine.journal.undo()
    expect(engine.store.articles.get(id)).toBeUndefined()
    await engine.journal.redo()
    expect(engine.store.articles.get(id)?.headline).toBe('Story 0')
  })

  it('on many articles are one entry, told of in few messages, and let other calls in between', async () => {
    const ids = make(250)
    const heard: Change[] = []
    const stop = new AbortController()
    void (async () => { for await (const change of engine.changes.watch(stop.signal)) heard.push(change) })()
    let others = 0
    const timer = setInterval(() => others++, 0)
    const { entry } = await engine.journal.perform('Spiked 250 articles', [spike(ids)])
    clearInterval(timer)
    expect(others).toBeGreaterThan(0)
    await expect.poll(() => heard.filter((change) => change.kind === 'projection' && change.of === 'journal')).toHaveLength(1)
    expect(heard.filter((change) => change.kind === 'projection' && change.of === 'articles')).toHaveLength(3)
    stop.abort()
    expect(await engine.journal.undo(entry!.id)).toMatchObject({ changed: 250 })
    expect(engine.store.articles.counts()).toMatchObject({ incoming: 250, spiked: 0 })
  })
})

describe('steps of an open digest', () => {
  it('of one key are one entry, with what was there before the first', async () => {
    const digest = engine.editing.createDigest({ date: '2026-05-22', subject: 'Before', outline: [] })
    const texts = (subject: string): Act => ({ act: 'digest-texts', digest, texts: { subject } })
    for (const [had, subject] of [['Before', 'N'], ['N', 'Ne'], ['Ne', 'New']] as const) appendStep(digest, texts(subject), had, subject)
    expect(engine.journal.list(10).entries[0]).toMatchObject({ label: 'Changed the subject' })
    expect(await engine.journal.undo()).toMatchObject({ changed: 1 })
    expect(engine.store.digests.get(digest)?.subject).toBe('Before')
    expect(await engine.journal.redo()).toMatchObject({ changed: 1 })
    expect(engine.store.digests.get(digest)?.subject).toBe('New')
  })
})

/** What a window sends when somebody types one more letter of a subject. */
function appendStep(digest: string, act: Act, had: string, subject: string): void {
  const doc = new LoroDoc()
  doc.import(engine.documents.open(digest).bytes)
  const from = doc.version()
  doc.getMap('fields').set('subject', subject)
  doc.commit()
  const inverse = { act: 'digest-texts' as const, digest, texts: { subject: had }, expect: { subject } }
  engine.documents.append(digest, [doc.export({ mode: 'update', from })], { client: 'window', whole: false, steps: [{ of: 0, label: 'Changed the subject', key: 'subject', pieces: [{ act: act as typeof inverse, inverse }] }] })
}

it('whatever was done, taking all of it back and doing it again comes to the same', async () => {
  const ids = make(6)
  const digest = engine.editing.createDigest({ date: '2026-05-22', subject: 'S', outline: ids.slice(0, 3).map(plainCard) })
  const some = fc.subarray(ids, { minLength: 1 })
  const cards = engine.store.digests.get(digest)!.outline.map(({ id }) => id)
  const anyAct: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ act: fc.constant('article-fields' as const), ids: some, fields: fc.record({ status: fc.constantFrom(...STATUSES) }) }),
    fc.record({ act: fc.constant('article-topics' as const), ids: some, add: fc.subarray(['a', 'b']), remove: fc.subarray(['b', 'c']) }),
    fc.record({ act: fc.constant('removal' as const), ids: some, removed: fc.boolean() }),
    fc.record({ act: fc.constant('shelf' as const), ids: some }),
    fc.record({ act: fc.constant('shelve' as const), ids: some, on: fc.boolean() }),
    fc.record({ act: fc.constant('item-move' as const), digest: fc.constant(digest), id: fc.constantFrom(...cards), before: fc.constantFrom(...cards, null) }),
    fc.record({ act: fc.constant('item-remove' as const), digest: fc.constant(digest), id: fc.constantFrom(...cards) }),
    fc.record({ act: fc.constant('item-texts' as const), digest: fc.constant(digest), id: fc.constantFrom(...cards), texts: fc.record({ headline: fc.constantFrom('', 'Own', 'Other') }) }),
  )
  const state = (): string => JSON.stringify([
    ids.map((id) => engine.store.articles.find(id)).map((each) => [each?.status, each?.topics, engine.store.articles.isRemoved(each!.id)]),
    engine.store.desk.shelf(), engine.store.digests.get(digest)?.outline, engine.store.articles.counts(), engine.store.articles.topics(),
  ])
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 8 }), async (acts) => {
    const states = [state()]
    for (const act of acts) if ((await engine.journal.perform(act.act, [act])).entry) states.push(state())
    for (let at = states.length - 2; at >= 0; at--) {
      await engine.journal.undo()
      expect(state()).toBe(states[at])
    }
    for (let at = 1; at < states.length; at++) {
      await engine.journal.redo()
      expect(state()).toBe(states[at])
    }
  }), { numRuns: 25 })
})
