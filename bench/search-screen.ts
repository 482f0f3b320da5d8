import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { searchQuery } from '@engine/store/search-index'
import { openPage, serve } from './browser'
import { spreadOf } from './harness'
import { newsroomLanguage } from './newsroom'
import { beginProbing, watchList } from './probes'
import { LETTERS, ordinaryWords } from './search'
import type { Line } from './table'

const ROUNDS = 20
const WITHIN_MS = 50

/** One key: what stands in the search box before it, and how many articles match before and after. */
interface Press { before: string; had: number; key: string; has: number }

/** From the key to the frame that shows its results, in the real app over 100,000 articles. */
export async function measureSearchScreen(newsroom: string): Promise<Line[]> {
  const presses = choosePresses(newsroom)
  const { server } = await serve(newsroom)
  const { page, close } = await openPage(server, beginProbing, watchList)
  const samples = Object.fromEntries(Object.keys(presses).map((kind) => [kind, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++) {
    // A fresh page has no answers of earlier rounds in its memory.
    await page.reload()
    await page.getByRole('option').first().waitFor()
    for (const [kind, { each, list }] of Object.entries(presses)) {
      for (let at = 0; at < each; at++) samples[kind]!.push(await press(page, list[(round * each + at) % list.length]!))
    }
  }
  await close()
  return Object.entries(samples).map(([kind, ms]) => ({ what: `Key to painted results, ${kind}`, unit: 'ms', galley: spreadOf(ms), target: { of: 'p95', most: WITHIN_MS } }))
}

async function press(page: Page, { before, had, key, has }: Press): Promise<number> {
  await page.getByRole('searchbox', { name: 'Search articles' }).fill(before)
  await page.getByRole('status').filter({ hasText: new RegExp(`^${had.toLocaleString('en')} `, 'u') }).waitFor()
  const shown = page.evaluate((total) => window.bench.showing(total), has.toLocaleString('en'))
  // Answered once the page listens for the key.
  await page.evaluate(() => undefined)
  await page.keyboard.press(key)
  return shown
}

function choosePresses(newsroom: string): Record<string, { each: number; list: Press[] }> {
  const db = new SQLite(join(newsroom, 'galley.db'), { readonly: true })
  const matching = db.prepare<[string | null], number>('SELECT count(*) FROM article_search WHERE article_search MATCH ?').pluck()
  const all = db.prepare<[], number>('SELECT count(*) FROM articles').pluck().get()!
  const lastKey = (word: string): Press => {
    const before = word.slice(0, -1)
    return { before, had: before === '' ? all : matching.get(searchQuery(before))!, key: word.slice(-1), has: matching.get(searchQuery(word))! }
  }
  // A key that changes nothing paints nothing.
  const tells = ({ had, has }: Press): boolean => had !== has
  const commonest = newsroomLanguage().vocabulary.slice(0, 40).map(lastKey).filter(tells).slice(0, 1)
  const presses = {
    'ordinary words': { each: 4, list: ordinaryWords().map(lastKey).filter(tells) },
    'one letter': { each: 2, list: LETTERS.map(lastKey).filter(tells) },
    'the commonest word': { each: 1, list: commonest },
  }
  db.close()
  return presses
}
