import { Refusal } from '@shared/contract/errors'
import type { Change } from '@shared/contract/changes'
import { FOUND_AT_MOST, type FoundInArticle, type FoundReplacement } from '@shared/contract/finding'
import type { Feed, StopSignal } from '@shared/feed'
import { BadPattern, findIn, patternOf, type Found, type FindQuery } from '@shared/model/finding'
import { placesOf, type Place } from '@shared/model/places'
import type { Store } from '@engine/store/store'
import { bounded } from './bounded'

/** As long as anybody waits for one article, or for the one that is open. */
const LIMIT_MS = 300
/** Articles looked through before others get their turn. */
const PIECE = 50
const AROUND = 48

/** Looks through the texts of articles for what is to be replaced. */
export function createFinding({ store, changes }: { store: Store; changes: Feed<Change> }) {
  function match(texts: readonly string[], query: FindQuery, replacement: string): Found[][] {
    const pattern = readPattern(query)
    const find = (): Found[][] => texts.map((text) => findIn(text, pattern, query, replacement))
    return query.regex ? bounded(find, LIMIT_MS) : find()
  }

  function inArticle(id: string, query: FindQuery, replacement: string): FoundInArticle | null {
    const article = store.articles.get(id)
    if (!article) return null
    const places = placesOf(article, article.body)
    const found = match(places.map(({ text }) => text), query, replacement)
    const replacements = found.flatMap((each, at) => each.map((one) => show(places[at]!, one)))
    return replacements.length > 0 ? { id: article.id, headline: article.headline, replacements } : null
  }

  return {
    match,
    /** What would be replaced in these articles; others' calls are answered in between, and it ends when nobody waits for it. @throws Refusal */
    async preview(ids: readonly string[], query: FindQuery, replacement: string, signal?: StopSignal): Promise<{ articles: FoundInArticle[]; more: boolean }> {
      const label = 'Looking through articles'
      const articles: FoundInArticle[] = []
      let left = FOUND_AT_MOST
      try {
        for (const [at, id] of ids.entries()) {
          if (at > 0 && at % PIECE === 0) {
            changes.emit({ kind: 'progress', label, done: at, of: ids.length })
            await new Promise((resolve) => { setImmediate(resolve) })
            if (signal?.aborted) break
          }
          const found = inArticle(id, query, replacement)
          if (!found) continue
          const isMore = found.replacements.length > left
          if (left > 0) articles.push({ ...found, replacements: found.replacements.slice(0, left) })
          left -= Math.min(left, found.replacements.length)
          if (isMore) return { articles, more: true }
        }
        return { articles, more: false }
      } finally {
        if (ids.length > PIECE) changes.emit({ kind: 'progress', label, done: ids.length, of: ids.length })
      }
    },
  }
}
export type Finding = ReturnType<typeof createFinding>

function readPattern(query: FindQuery): RegExp {
  try {
    return patternOf(query)
  } catch (error) {
    if (error instanceof BadPattern) throw new Refusal('invalid', error.message)
    throw error
  }
}

function show({ spot, text }: Place, { start, end, put }: Found): FoundReplacement {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)]
  return { spot, start, found: text.slice(start, end), put, before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`, after: `${text.slice(end, to)}${to < text.length ? '…' : ''}` }
}
