import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openEngine, type Engine } from '@engine/engine'
import { createWorkerParser } from '@engine/parse-in-worker'
import { plainCard } from '@engine/documents/editing'
import { FORMATS } from '@shared/model/edition'
import { spreadOf, timed, type Spread } from './harness'
import { copyOf, newsroomLanguage } from './newsroom'
import type { Line } from './table'

const LIMIT = 300

/** What an editor does all day in a newsroom of 100,000 articles, in the engine; for information. */
export async function measureEveryday(newsroom: string): Promise<Line[]> {
  const { directory, remove } = copyOf(newsroom, 'everyday')
  const engine = openEngine({ directory, holder: 'the bench', parse: createWorkerParser(pathToFileURL(resolve('out/main/worker.js'))) })
  const lines = [...await measureLists(engine), await measureBulk(engine), await measureImport(engine), await measureExport(engine, join(directory, 'exports'))]
  engine.close()
  remove()
  return lines
}

async function measureLists({ store: { articles } }: Engine): Promise<Line[]> {
  const { total } = articles.ids({ limit: 1, offset: 0 })
  const windows = { 'first window': 0, 'window in the middle': Math.floor(total / 2), 'last window': total - LIMIT }
  const lists = Object.entries(windows).map(([name, offset]) => [`List, ${name} of ${LIMIT}`, () => articles.list({ limit: LIMIT, offset })] as const)
  const all: [string, () => unknown][] = [
    ...lists.map(([name, work]): [string, () => unknown] => [name, work]),
    ['List of one topic and status', () => articles.list({ limit: LIMIT, offset: 0, topic: 'topic 3', statuses: ['ready'] })],
    ['Search within a status', () => articles.list({ limit: LIMIT, offset: 0, search: newsroomLanguage().vocabulary[900]!, statuses: ['published'] })],
    ['Counts by status', () => articles.counts()],
    ['Topics with their counts', () => articles.topics()],
  ]
  const lines: Line[] = []
  for (const [what, work] of all) lines.push({ what, unit: 'ms', galley: await repeated(20, work) })
  return lines
}

/** One act over a thousand articles that have never been edited, each becoming a document. */
async function measureBulk({ store, journal }: Engine): Promise<Line> {
  const { ids } = store.articles.ids({ statuses: ['incoming'], limit: 3_000, offset: 0 })
  const galley = await repeated(3, (round) => journal.perform('Marked 1,000 articles', [{ act: 'article-fields', ids: ids.slice(round * 1_000, round * 1_000 + 1_000), fields: { status: 'ready' } }]))
  return { what: 'Status of 1,000 articles at once', unit: 'ms', galley }
}

async function measureImport(engine: Engine): Promise<Line> {
  const galley = await repeated(5, (round) => engine.import({ from: 'bytes', name: 'archive.html', bytes: new TextEncoder().encode(archivePage(round)), baseUrl: 'https://archive.example/' }, 'html'))
  return { what: 'Import of 100 stories from a page', unit: 'ms', galley }
}

function archivePage(round: number): string {
  const language = newsroomLanguage()
  const story = (at: number): string => `<article><h2><a href="/${round}/story-${at}">${language.sentence(8)}</a></h2><p class="meta">22 May 2026</p>${language.paragraphs(90).map((text) => `<p>${text}</p>`).join('')}</article>`
  return `<!doctype html><html lang="en"><head><title>Archive</title></head><body><main>${Array.from({ length: 100 }, (_, at) => story(at)).join('\n')}</main></body></html>`
}

/** A digest of twenty articles as email, page and text, on the disk. */
async function measureExport({ store, editing, jobs }: Engine, folder: string): Promise<Line> {
  const { ids } = store.articles.ids({ statuses: ['ready'], limit: 20, offset: 0 })
  const digest = editing.createDigest({ date: '2026-05-22', subject: 'The day', outline: ids.map(plainCard) })
  return { what: 'Export of 20 articles in three formats', unit: 'ms', galley: await repeated(20, () => jobs.wait(jobs.export({ digestId: digest, formats: [...FORMATS], dir: resolve(folder), override: [] }).id)) }
}

async function repeated(rounds: number, work: (round: number) => unknown): Promise<Spread> {
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) samples.push(await timed(() => work(round)))
  return spreadOf(samples)
}
