import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LoroDoc } from 'loro-crdt'
import { createDocument, writeFields } from '@shared/document/article-document'
import { moveBlocks, writeBody } from '@shared/document/body'
import { bodyText, paragraph } from '@shared/model/block'
import type { Engine } from './engine'
import { editBody, gather, makeHome, openNewsroom, story } from './sync-newsrooms'

// docs/spec/history.md has the rules these titles cite.
const MINUTE = 60_000

let home: ReturnType<typeof makeHome>
let engine: Engine
const others: Engine[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-05-22T09:00:00Z') })
  home = makeHome()
  engine = openNewsroom(home.path, 'ana')
})
afterEach(() => {
  for (const each of others.splice(0)) each.close()
  engine.close()
  home.remove()
  vi.useRealTimers()
})

/** A window that has an article open. */
function openWindow(id: string, at = engine) {
  const doc = createDocument()
  doc.import(at.documents.open(id).bytes)
  const change = (edit: (each: LoroDoc) => void): void => {
    const before = doc.version()
    edit(doc)
    doc.commit()
    at.documents.append(id, [doc.export({ mode: 'update', from: before })], { client: 'window', whole: false })
  }
  return { doc, change, type: (...texts: string[]) => change((each) => writeBody(each, texts.map(paragraph))) }
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const list = (id: string, at = engine): string[] => at.revisions.list(id).map(({ kind, added, removed, name }) => `${name || kind} +${added ?? '?'} -${removed ?? '?'}`)
const said = (revision: string, at = engine): string => bodyText(at.revisions.read(revision).body)

describe('by themselves', () => {
  it('come where writing paused for three minutes, with what came and went (rule 1)', async () => {
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    const { type } = openWindow(id)
    type('One two.')
    await pass(2 * MINUTE)
    type('One two three.')
    await pass(2 * MINUTE)
    expect(list(id)).toEqual(['created +? -?'])
    await pass(MINUTE + 1)
    expect(list(id)).toEqual(['written +3 -0', 'created +1 -0'])
    await pass(10 * MINUTE)
    type('Two three four.')
    await pass(3 * MINUTE + 1)
    expect(list(id)).toEqual(['written +2 -2', 'written +3 -0', 'created +1 -0'])
    expect(engine.revisions.list(id).map((each) => said(each.id))).toEqual(['Two three four.', 'One two three.', ''])
  })

  it('come now and then while somebody writes on, when the article is left, and when Galley ends (rule 1)', async () => {
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    const { type } = openWindow(id)
    for (let at = 0; at < 32; at++) {
      type(`Minute ${at}.`)
      await pass(MINUTE)
    }
    expect(list(id)).toHaveLength(2)
    engine.revisions.left(id)
    expect(list(id)).toHaveLength(3)
    await pass(10 * MINUTE)
    type('At the end.')
    engine.close()
    engine = openNewsroom(home.path, 'ana')
    expect(said(engine.revisions.list(id)[0]!.id)).toBe('At the end.')
  })

  it('go on where the same person writes on within the pause, and after a sudden end come at the next start (rule 1)', async () => {
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    const { type } = openWindow(id)
    type('One.')
    engine.revisions.left(id)
    await pass(MINUTE)
    type('One. Two.')
    engine.revisions.left(id)
    await pass(100)
    expect(list(id)).toEqual(['written +2 -0', 'created +1 -0'])
    await pass(5 * MINUTE)
    type('Never lost.')
    mkdirSync(join(home.path, 'copy'))
    for (const file of ['galley.db', 'galley.db-wal']) cpSync(join(home.path, 'ana', file), join(home.path, 'copy', file))
    const again = openNewsroom(home.path, 'copy')
    others.push(again)
    await pass(2_000)
    expect(again.revisions.list(id).map((each) => said(each.id, again))).toEqual(['Never lost.', 'One. Two.', ''])
  })

  it('keep what an article was before it was first written in: as gathered (rule 2)', async () => {
    const [id] = gather(engine, story('one'))
    expect(engine.revisions.list(id!)).toEqual([])
    await engine.journal.perform('Ready', [{ act: 'article-fields', ids: [id!], fields: { status: 'ready' } }])
    openWindow(id!).type('Rewritten.')
    await pass(3 * MINUTE + 1)
    const [latest, first] = engine.revisions.list(id!)
    expect([latest!.kind, said(latest!.id), first!.kind, said(first!.id)]).toEqual(['written', 'Rewritten.', 'gathered', 'The text of one.'])
  })

  it('are not kept where nothing is different, nor for what was done outside the text (rule 3)', async () => {
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    const { type } = openWindow(id)
    type('One.')
    await pass(4 * MINUTE)
    type('One. Two.')
    type('One.')
    await pass(4 * MINUTE)
    await engine.journal.perform('Ready', [{ act: 'article-fields', ids: [id], fields: { status: 'ready' } }])
    await pass(4 * MINUTE)
    expect(list(id)).toEqual(['written +1 -0', 'created +1 -0'])
  })

  it('come before and after what a colleague wrote, with their name (rule 4)', async () => {
    const ben = openNewsroom(home.path, 'ben')
    others.push(ben)
    ben.sync.choose({ name: 'Ben' })
    const folder = join(home.path, 'shared')
    mkdirSync(folder)
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    openWindow(id).type('One.')
    for (const each of [engine, ben]) await each.sync.meet(folder)
    openWindow(id, ben).type('One. By Ben.')
    await pass(MINUTE)
    openWindow(id).type('By Ana. One.')
    await ben.sync.meet(folder)
    await engine.sync.meet(folder)
    await pass(1_000)
    expect(engine.revisions.list(id).map((each) => [each.kind, each.writers.join(), said(each.id)])).toEqual([
      ['arrived', 'Ben', 'By Ana. One. By Ben.'], ['written', '', 'By Ana. One.'], ['created', '', ''],
    ])
    expect(list(id)[0]).toBe('arrived +2 -0')
    // A colleague sees whose they are.
    await ben.sync.meet(folder)
    expect(ben.revisions.list(id).map(({ writers }) => writers.join())).toEqual(['A colleague', '', 'A colleague'])
  })
})

it('after thirty days the last of each day is kept, and every named one (rule 7)', async () => {
  const id = engine.editing.createArticle({ headline: 'Dockers' })
  const { type } = openWindow(id)
  for (const text of ['One.', 'Two.', 'Three.']) {
    type(text)
    if (text === 'One.') engine.store.revisions.name(engine.revisions.keep(id), 'As filed')
    await pass(4 * MINUTE)
  }
  vi.setSystemTime(Date.now() + 31 * 24 * 60 * MINUTE)
  type('A month later.')
  engine.revisions.left(id)
  await pass(100)
  expect(engine.revisions.list(id).map((each) => [each.name, said(each.id)])).toEqual([['', 'A month later.'], ['', 'Three.'], ['As filed', 'One.'], ['', '']])
})

describe('by name', () => {
  it('keep the article as it stands, and their name can be taken back (rule 5)', async () => {
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    const { type } = openWindow(id)
    type('As filed.')
    const kept = engine.revisions.keep(id)
    expect(engine.revisions.keep(id)).toBe(kept)
    await engine.journal.perform('Kept “As filed”', [{ act: 'revision-name', revision: kept, name: 'As filed' }])
    type('As filed. And more.')
    engine.revisions.left(id)
    await pass(100)
    expect(list(id)).toEqual(['written +2 -0', 'As filed +2 -0', 'created +1 -0'])
    expect(said(kept)).toBe('As filed.')
    await engine.journal.undo()
    expect(engine.revisions.list(id)[1]).toMatchObject({ id: kept, name: '' })
  })

  it('are the colleagues’, too, once the edits they rest on are there (rule 6)', async () => {
    const ben = openNewsroom(home.path, 'ben')
    others.push(ben)
    engine.sync.choose({ name: 'Ana' })
    const folder = join(home.path, 'shared')
    mkdirSync(folder)
    const id = engine.editing.createArticle({ headline: 'Dockers' })
    openWindow(id).type('As filed.')
    const kept = engine.revisions.keep(id)
    await engine.journal.perform('Kept', [{ act: 'revision-name', revision: kept, name: 'As filed' }])
    const meetBoth = async (): Promise<void> => { for (const each of [engine, ben, engine]) await each.sync.meet(folder) }
    // What a newsroom comes to first is taken as it stands; what is said after that travels.
    await meetBoth()
    await engine.journal.perform('Renamed', [{ act: 'revision-name', revision: kept, name: 'As sent' }])
    await meetBoth()
    expect(ben.revisions.list(id).filter(({ name }) => name !== '')).toMatchObject([{ id: kept, name: 'As sent', writers: ['Ana'] }])
    expect(said(kept, ben)).toBe('As filed.')
    await ben.journal.perform('Unnamed', [{ act: 'revision-name', revision: kept, name: '' }])
    await meetBoth()
    expect(engine.revisions.list(id).map(({ name }) => name)).toEqual(['', ''])
  })

  it('also of a story that nobody has edited (rule 5)', () => {
    const [id] = gather(engine, story('one'))
    const kept = engine.revisions.keep(id!)
    openWindow(id!).type('Rewritten.')
    expect(said(kept)).toBe('The text of one.')
  })
})

it('a version is read as it was, moves, fields and topics too (rule 9)', async () => {
  const id = engine.editing.createArticle({ headline: 'Then' })
  const { change, type } = openWindow(id)
  type('One.', 'Two.', 'Three.')
  change((doc) => moveBlocks(doc, 0, 1, 3))
  const kept = engine.revisions.keep(id)
  change((doc) => writeFields(doc, { headline: 'Now' }))
  type('Three.')
  expect(engine.revisions.read(kept)).toMatchObject({ fields: { headline: 'Then' }, body: ['Two.', 'Three.', 'One.'].map(paragraph) })
  engine.revisions.left(id)
  await pass(100)
  expect(engine.revisions.read(kept)).toMatchObject({ fields: { headline: 'Then' }, body: ['Two.', 'Three.', 'One.'].map(paragraph) })
  expect(() => engine.revisions.read('nowhere')).toThrow(/isn’t in the article’s history/u)
  editBody(engine, id, () => [paragraph('By a page gathered again.')])
  expect(list(id)[0]).toBe('written +? -?')
  await pass(100)
  expect(list(id)[0]).toBe('written +6 -4')
})
