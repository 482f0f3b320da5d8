import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEngine, type Engine } from '@engine/engine'
import { EMPTY_ARTICLE, type Status } from '@shared/model/article'
import { paragraph } from '@shared/model/block'
import { createLanguage, type Language } from './words'

export const ARTICLES = 100_000
const WORDS = 300
const SEED = 20_260_522
const BATCH = 2_000
const FIRST_DAY = Date.parse('2021-01-01T00:00:00Z')
const DAY_MS = 86_400_000
const DAYS = 1_900

const home = '.cache/bench'
const kept = join(home, 'newsroom')

/** The newsroom of 100,000 articles, made once and kept; nobody may write to this copy. */
export function largeNewsroom(say: (line: string) => void): string {
  const stamp = join(kept, 'made-of')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === makings()) return kept
  say(`Making a newsroom of ${ARTICLES.toLocaleString('en')} articles (once; some minutes) …`)
  const unfinished = `${kept}.unfinished`
  for (const folder of [kept, unfinished]) rmSync(folder, { recursive: true, force: true })
  fill(unfinished)
  renameSync(unfinished, kept)
  writeFileSync(stamp, makings())
  return kept
}

/** A copy that may be written to, and what removes it. */
export function copyOf(newsroom: string, name: string): { directory: string; remove: () => void } {
  const directory = join(home, name)
  const remove = (): void => rmSync(directory, { recursive: true, force: true })
  remove()
  cpSync(newsroom, directory, { recursive: true })
  return { directory, remove }
}

/** A newsroom without articles, and what removes it. */
export function emptyNewsroom(name: string): { directory: string; remove: () => void } {
  const directory = join(home, name)
  const remove = (): void => rmSync(directory, { recursive: true, force: true })
  remove()
  open(directory, true).close()
  return { directory, remove }
}

/** The engine on a newsroom, as every host opens it. */
export function open(directory: string, create = false): Engine {
  mkdirSync(home, { recursive: true })
  return openEngine({ directory, holder: 'the bench', parse: () => Promise.reject(new Error('nothing is gathered here')), ...(create && { create: { name: 'The Bench' } }) })
}

/** The language the newsroom's articles are written in. */
export const newsroomLanguage = (): Language => createLanguage(SEED)

// What decides the bytes on the disk: how the articles are made, and how the store lays them out.
function makings(): string {
  const store = 'src/main/engine/store'
  const files = ['bench/newsroom.ts', 'bench/words.ts', `${store}/articles.ts`, `${store}/search-index.ts`, ...readdirSync(`${store}/migrations`).sort().map((name) => `${store}/migrations/${name}`)]
  return files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex')
}

function fill(directory: string): void {
  const { store, close } = open(directory, true)
  const language = newsroomLanguage()
  for (let first = 0; first < ARTICLES; first += BATCH) {
    store.commit(() => { for (let number = first; number < first + BATCH; number++) putArticle(store, language, number) })
  }
  close()
}

const STATUSES: readonly Status[] = ['published', 'published', 'published', 'published', 'published', 'published', 'incoming', 'incoming', 'ready', 'spiked']

function putArticle(store: Engine['store'], language: Language, number: number): void {
  const at = FIRST_DAY + Math.floor(language.random() * DAYS) * DAY_MS
  const fields = {
    ...EMPTY_ARTICLE, headline: language.sentence(8).slice(0, -1), status: language.pick(STATUSES), slug: `story-${number}`,
    sourceName: `Outlet ${Math.floor(language.random() * 25)}`, sourceUrl: `https://outlet.example/story/${number}`, publishedAt: new Date(at).toISOString().slice(0, 10),
  }
  const topics = [...new Set([`topic ${Math.floor(language.random() ** 2 * 40)}`, `topic ${Math.floor(language.random() ** 2 * 40)}`])].sort()
  const body = language.paragraphs(WORDS).map(paragraph)
  store.articles.put(number.toString(16).padStart(32, '0'), { fields, topics, body, warnings: [] }, false, at)
}
