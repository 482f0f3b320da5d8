import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { searchQuery } from '@engine/store/search-index'
import { byTurns, spreadOf } from './harness'
import { newsroomLanguage, open } from './newsroom'
import type { Line } from './table'

const WINDOW = { limit: 50, offset: 0 }
const RAW = 'SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rank LIMIT 50'

/** Words as an editor searches for: neither on every page nor on one alone, single and in pairs. */
export function ordinaryWords(): string[] {
  const { vocabulary } = newsroomLanguage()
  const single = Array.from({ length: 24 }, (_, at) => vocabulary[Math.round(300 * 1.2 ** at)]!)
  return [...single, ...Array.from({ length: 8 }, (_, at) => `${vocabulary[100 + at * 37]!} ${vocabulary[400 + at * 91]!}`)]
}

/** Every letter that begins words; each matches nearly every article. */
export const LETTERS = ['s', 't', 'p', 'b', 'm', 'a', 'r', 'l']

/** A list by search against FTS5's own ranking of the same words, on the same file. */
export async function measureSearch(newsroom: string): Promise<Line[]> {
  const { store, close } = open(newsroom)
  const db = new SQLite(join(newsroom, 'galley.db'), { readonly: true })
  const raw = db.prepare(RAW)
  const common = [newsroomLanguage().vocabulary[0]!]
  const measure = async (words: readonly string[], rounds: number): Promise<Pick<Line, 'unit' | 'galley' | 'against'>> => {
    const word = (round: number): string => words[round % words.length]!
    const { floor, subject } = await byTurns(rounds, (round) => raw.all(searchQuery(word(round))), (round) => store.articles.list({ ...WINDOW, search: word(round) }), { warmUp: words.length })
    return { unit: 'ms', galley: spreadOf(subject), against: { what: 'raw FTS5, ranked', spread: spreadOf(floor) } }
  }
  const lines: Line[] = [
    { what: 'Search, ordinary words', ...await measure(ordinaryWords(), 32 * 8), target: { of: 'p95', times: 1.2 } },
    { what: 'Search, one letter', ...await measure(LETTERS, 40), target: { of: 'p95', times: 0.5 } },
    { what: 'Search, the commonest word', ...await measure(common, 40), target: { of: 'p95', times: 0.5 } },
  ]
  db.close()
  close()
  return lines
}
