import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDocument } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { bodyText, paragraph } from '@shared/model/block'
import type { Engine } from './engine'
import { editBody, makeHome, openNewsroom, textOf } from './sync-newsrooms'
import { createChance } from './sync/fixtures/chance'
import { typeForADay } from './writing-day'

// docs/spec/history.md has the rules these titles cite.
const KEYS = 40_000

let home: ReturnType<typeof makeHome>
let engine: Engine
let others: Engine[] = []

beforeEach(() => {
  home = makeHome()
  engine = openNewsroom(home.path, 'ana')
})
afterEach(() => {
  vi.useRealTimers()
  for (const each of [engine, ...others]) each.close()
  others = []
  home.remove()
})

/** How many updates an article's log has, and their bytes. */
function logOf(id: string, name = 'ana'): { updates: number; bytes: number } {
  const db = new SQLite(join(home.path, name, 'galley.db'), { readonly: true })
  const size = db.prepare('SELECT count(*) AS updates, sum(length(bytes)) AS bytes FROM updates WHERE doc_id = ?').get(id)
  db.close()
  return size as { updates: number; bytes: number }
}

function append(id: string, updates: readonly Uint8Array[]): void {
  for (let at = 0; at < updates.length; at += 500) engine.documents.append(id, updates.slice(at, at + 500), { client: 'window', whole: false })
}

function timed<T>(what: string, work: () => T): T {
  const before = performance.now()
  const result = work()
  console.log(`${what}: ${(performance.now() - before).toFixed(1)} ms`)
  return result
}

/** Opens an article as a window does after the program began: nothing is in memory. */
function openCold(id: string, what: string): Uint8Array {
  engine.close()
  engine = openNewsroom(home.path, 'ana')
  return timed(`open ${what}`, () => engine.documents.open(id).bytes)
}

it(`a day of ${KEYS} keystrokes is at most five times its text once compacted, and every revision can still be read (rules 20 and 21)`, () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const id = engine.editing.createArticle({ headline: 'A day' })
  const { updates, text } = typeForADay(engine.documents.open(id).bytes, KEYS, createChance(5))
  const revisions: [string, string][] = []
  for (let at = 0; at < updates.length; at += 8_000) {
    append(id, updates.slice(at, at + 8_000))
    revisions.push([engine.revisions.keep(id), textOf(engine, id)])
  }
  const shown = textOf(engine, id)
  const logged = logOf(id)
  expect(logged.updates).toBe(updates.length + 1)
  openCold(id, `after ${KEYS} keystrokes that were never compacted`)
  timed('compact', () => engine.documents.compact(id, 100))
  const compacted = logOf(id)
  console.log(`text ${text.length} bytes, log ${logged.bytes}, compacted ${compacted.bytes}: ${(compacted.bytes / text.length).toFixed(2)} times the text`)
  expect(compacted.updates).toBe(1)
  expect(compacted.bytes).toBeLessThan(5 * text.length)
  const doc = createDocument()
  doc.import(openCold(id, 'compacted'))
  expect(doc.getText('body').toString()).toBe(text)
  expect(textOf(engine, id)).toBe(shown)
  for (const [revision, then] of revisions) expect(timed('read a revision', () => bodyText(engine.revisions.read(revision).body))).toBe(then)
}, 120_000)

it('logs are compacted while somebody writes and when they rest, in one commit, never with less in them (rule 20)', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const id = engine.editing.createArticle({ headline: 'A day' })
  const { updates, text } = typeForADay(engine.documents.open(id).bytes, 1_500, createChance(6))
  append(id, updates.slice(0, 1_300))
  await vi.advanceTimersByTimeAsync(1_100)
  expect(logOf(id).updates).toBe(1)
  append(id, updates.slice(1_300))
  expect(logOf(id).updates).toBe(201)
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(logOf(id).updates).toBe(1)
  const doc = createDocument()
  doc.import(openCold(id, 'compacted twice'))
  expect(doc.getText('body').toString()).toBe(text)
  // What was stored before is known, though its update is not there any more.
  append(id, updates.slice(-3))
  expect(logOf(id).updates).toBe(1)
})

it('a colleague with an old replica still merges after the log was compacted, every word once (rule 22)', async () => {
  const ben = openNewsroom(home.path, 'ben')
  others.push(ben)
  const folder = join(home.path, 'shared')
  mkdirSync(folder)
  const id = engine.editing.createArticle({ headline: 'Ferry' })
  editBody(engine, id, () => [paragraph('One two.'), paragraph('Three four.')])
  for (const each of [engine, ben]) await each.sync.meet(folder)
  const window = createDocument()
  window.import(engine.documents.open(id).bytes)
  editBody(ben, id, () => [paragraph('One, by Ben, two.'), paragraph('Three four.')])
  for (let at = 0; at < 150; at++) editBody(engine, id, (body) => [body[0]!, paragraph(`Three four${'!'.repeat(at)}.`)])
  await engine.sync.meet(folder)
  engine.documents.compact(id, 1)
  ben.documents.compact(id, 1)
  expect([logOf(id).updates, logOf(id, 'ben').updates]).toEqual([1, 2])
  // A window that was opened before goes on from there.
  const before = window.version()
  writeBody(window, [paragraph('One two.'), paragraph('Three four.'), paragraph('By the window.')])
  window.commit()
  engine.documents.append(id, [window.export({ mode: 'update', from: before })], { client: 'window', whole: false })
  for (let round = 0; round < 2; round++) for (const each of [engine, ben]) await each.sync.meet(folder)
  const wanted = `One, by Ben, two.\nThree four${'!'.repeat(149)}.\nBy the window.`
  expect([textOf(engine, id), textOf(ben, id)]).toEqual([wanted, wanted])
  for (const each of [engine, ben]) expect(await each.sync.meet(folder)).toMatchObject({ sent: 0, received: 0 })
})

it('a folder in use is not sent what it has; one that is new gets the whole (rule 23)', async () => {
  const [folder, other] = [join(home.path, 'shared'), join(home.path, 'stick')]
  for (const each of [folder, other]) mkdirSync(each)
  const id = engine.editing.createArticle({ headline: 'Ferry' })
  editBody(engine, id, () => [paragraph('One.')])
  await engine.sync.meet(folder)
  editBody(engine, id, () => [paragraph('One two.')])
  engine.documents.compact(id, 1)
  expect(logOf(id).updates).toBe(2)
  expect(await engine.sync.meet(folder)).toMatchObject({ sent: 1 })
  engine.documents.compact(id, 1)
  expect(logOf(id).updates).toBe(1)
  expect(await engine.sync.meet(folder)).toMatchObject({ sent: 0 })
  await engine.sync.meet(other)
  const ben = openNewsroom(home.path, 'ben')
  others.push(ben)
  await ben.sync.meet(other)
  expect(textOf(ben, id)).toBe('One two.')
})
