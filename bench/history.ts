import { statSync } from 'node:fs'
import { join } from 'node:path'
import { writeBody } from '@shared/document/body'
import { paragraph } from '@shared/model/block'
import { createChance } from '@engine/sync/fixtures/chance'
import { typeForADay } from '@engine/writing-day'
import { spreadOf, timed, type Spread } from './harness'
import { emptyNewsroom, newsroomLanguage, open } from './newsroom'
import type { Line } from './table'

const KEYS = 40_000
/** What stands in a log that is not compacted yet while somebody writes on. */
const TAIL = 500
const ROUNDS = 15
const WORDS = 2_000

/** Opening an article after a day of writing in it, how large its log is, and reading a version of it. */
export async function measureHistory(): Promise<Line[]> {
  const { directory, remove } = emptyNewsroom('history')
  const engine = open(directory)
  const day = engine.editing.createArticle({ headline: 'A day of writing' })
  const { updates, text } = typeForADay(engine.documents.open(day).bytes, KEYS, createChance(5))
  const append = (from: number, to: number): void => {
    for (let at = from; at < to; at += 500) engine.documents.append(day, updates.slice(at, Math.min(to, at + 500)), { client: 'bench', whole: false })
  }
  append(0, KEYS / 2)
  const revision = engine.revisions.keep(day)
  append(KEYS / 2, KEYS - TAIL)
  engine.documents.compact(day, 1)
  append(KEYS - TAIL, KEYS)
  const short = engine.editing.createArticle({ headline: 'An article' })
  engine.documents.edit(short, (doc) => writeBody(doc, newsroomLanguage().paragraphs(WORDS).map(paragraph)))
  engine.close()
  const inTheMidst = await openings(directory, day)
  const again = open(directory)
  const compaction = await timed(() => again.documents.compact(day, 1))
  const log = again.store.updates.ofDocument(day).reduce((sum, bytes) => sum + bytes.length, 0)
  const reading: number[] = []
  for (let round = 0; round < ROUNDS; round++) reading.push(await timed(() => again.revisions.read(revision)))
  again.close()
  const compacted = await openings(directory, day)
  const article = await openings(directory, short)
  const file = statSync(join(directory, 'galley.db')).size
  remove()
  const keys = `${KEYS.toLocaleString('en')} keys`
  return [
    { what: `Open an article of ${keys}, compacted`, unit: 'ms', galley: compacted, target: { of: 'p50', most: 20 } },
    { what: `Open it after a sudden end, ${TAIL} of them not yet`, unit: 'ms', galley: inTheMidst, target: { of: 'p50', most: 150 } },
    { what: `Open an article of ${WORDS.toLocaleString('en')} words`, unit: 'ms', galley: article, target: { of: 'p50', most: 50 } },
    { what: `Log of ${keys}, compacted`, unit: 'KB', galley: log / 1024, against: { what: 'their text', spread: Buffer.byteLength(text) / 1024 }, target: { of: 'value', times: 5 } },
    { what: `Compact the last ${TAIL} of ${keys}`, unit: 'ms', galley: compaction },
    { what: `Read a version of ${keys}`, unit: 'ms', galley: spreadOf(reading) },
    { what: 'The whole database of that newsroom', unit: 'MB', galley: file / 1024 / 1024 },
  ]
}

/** Opens an article again and again, each time in a program that has just begun. */
async function openings(directory: string, id: string): Promise<Spread> {
  const samples: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const engine = open(directory)
    samples.push(await timed(() => engine.documents.open(id)))
    engine.close()
  }
  return spreadOf(samples)
}
