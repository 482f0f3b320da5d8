import type { Act } from '@shared/model/act'
import type { ArticleQuery } from '@shared/model/article-query'
import { countOf } from '@renderer/app/count-of'

/** What is listed: what articles are about, or where they are from. */
export type NamesOf = 'topics' | 'sources'

/** Answers the ids of articles, a batch of at most 10,000 at a time. */
export type FindIds = (query: ArticleQuery, limit: number, offset: number) => Promise<{ total: number; ids: string[] }>

export interface Change { label: string; acts: Act[] }

const BATCH = 10_000
const LONGEST = 90

/** The query that finds a name's articles. */
export function queryOf(of: NamesOf, name: string): ArticleQuery {
  return of === 'topics' ? { topic: name } : { source: name }
}

/** A name as it is kept: one line, no spaces around it. */
export function tidyName(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim()
}

/**
 * What gives the articles of some names another one, and how that is called; one entry of the journal however many they
 * are. Null where no article has any of them. `exists` when others have that name already.
 */
export async function renameNames(of: NamesOf, names: readonly string[], to: string, exists: boolean, find: FindIds): Promise<Change | null> {
  const { acts, count } = await actsOn(of, names.filter((name) => name !== to), to, find)
  const doing = exists || names.length > 1 ? ['Merged', 'into'] : ['Renamed', 'to']
  return count === 0 ? null : { label: `${doing[0]} ${calledOf(of, names.filter((name) => name !== to))} ${doing[1]} ${quoted(to)} in ${countOf(count, 'article')}`, acts }
}

/** What takes topics off all articles. */
export async function removeTopics(topics: readonly string[], find: FindIds): Promise<Change | null> {
  const { acts, count } = await actsOn('topics', topics, null, find)
  return count === 0 ? null : { label: `Removed ${calledOf('topics', topics)} from ${countOf(count, 'article')}`, acts }
}

async function actsOn(of: NamesOf, names: readonly string[], to: string | null, find: FindIds): Promise<{ acts: Act[]; count: number }> {
  const acts: Act[] = []
  const touched = new Set<string>()
  for (const name of names) {
    for (const ids of await batchesOf(queryOf(of, name), find)) {
      acts.push(of === 'topics' ? { act: 'article-topics', ids, add: to === null ? [] : [to], remove: [name] } : { act: 'article-fields', ids, fields: { sourceName: to ?? '' }, expect: { sourceName: name } })
      for (const id of ids) touched.add(id)
    }
  }
  return { acts, count: touched.size }
}

async function batchesOf(query: ArticleQuery, find: FindIds): Promise<string[][]> {
  const batches: string[][] = []
  for (let offset = 0; ; offset += BATCH) {
    const { total, ids } = await find(query, BATCH, offset)
    if (ids.length > 0) batches.push(ids)
    if (ids.length === 0 || offset + ids.length >= total) return batches
  }
}

function calledOf(of: NamesOf, names: readonly string[]): string {
  return names.length === 1 ? quoted(names[0]!) : `${names.length.toLocaleString('en')} ${of}`
}

function quoted(name: string): string {
  const letters = [...name]
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : name}”`
}
