import { useMemo } from 'react'
import type { Act } from '@shared/model/act'
import type { ArticleSummary, Status } from '@shared/model/article'
import type { ArticleQuery } from '@shared/model/article-query'
import { act } from '@renderer/app/acts'
import { nameOf, type NamedArticle, shelve, unshelve } from '@renderer/app/shelf'
import { useShelf } from '@renderer/engine/desk-queries'
import type { ArticleRows } from '@renderer/engine/queries'
import { markWords, topicWords } from './bulk-words'
import type { ChosenArticles } from './use-chosen'

/** What can be done to the articles that are chosen, or to the one in hand where none are. */
export interface Triage {
  /** What it would be done to. */
  articles: readonly NamedArticle[]
  /** Every one of them is on the shelf. */
  isShelved: boolean
  mark: (status: Status) => void
  toggleShelf: () => void
  setTopics: (topics: { add: readonly string[]; remove: readonly string[] }) => void
  remove: () => void
}

export interface TriageList { query: ArticleQuery; rows: ArticleRows; chosen: ChosenArticles; selectedIndex: number; inHand: ArticleSummary | null; select: (index: number) => void }

/** Triage of a list: each deed is one entry of the journal, and where its articles leave the list the next one is in hand. */
export function useTriage({ query, rows, chosen, selectedIndex, inHand, select }: TriageList): Triage {
  const shelf = useShelf().data
  // Ten thousand of them are not counted again at every step through the list.
  const several = useMemo(() => named(chosen.ids, rows.items), [chosen.ids, rows.items])
  const articles = several.length > 0 ? several : inHand ? [inHand] : []
  const ids = articles.map(({ id }) => id)
  const severalShelved = useMemo(() => areOn(several, shelf), [several, shelf])
  const isShelved = several.length > 0 ? severalShelved : areOn(articles, shelf)

  /** The row in hand goes: the next that stays takes its place, or the one before. */
  const goOn = (): void => {
    const leaving = new Set(ids)
    const stays = (index: number): boolean => !leaving.has(rows.at(index)?.id ?? '')
    if (!inHand || !leaving.has(inHand.id)) return
    const next = nearest(selectedIndex, rows.total, 1, stays) ?? nearest(selectedIndex, rows.total, -1, stays)
    if (next !== null) select(next)
  }
  const deed = (label: string, done: Act, leaves: boolean): void => {
    if (ids.length === 0) return
    if (leaves) goOn()
    void act(label, [done])
  }
  return {
    articles, isShelved,
    mark(status) {
      if (chosen.ids.size === 0 && inHand?.status === status) return
      deed(markWords(status, articles), { act: 'article-fields', ids, fields: { status } }, query.statuses !== undefined && !query.statuses.includes(status))
      chosen.clear()
    },
    toggleShelf() {
      if (isShelved && query.shelf) {
        goOn()
        chosen.clear()
      }
      if (isShelved) unshelve(articles)
      else shelve(articles)
    },
    setTopics: ({ add, remove }) => deed(topicWords(articles, { add, remove }), { act: 'article-topics', ids, add: [...add], remove: [...remove] }, false),
    remove() {
      deed(`Removed ${nameOf(articles)}`, { act: 'removal', ids, removed: true }, true)
      chosen.clear()
    },
  }
}

// Only the one article a label names needs its headline.
function named(ids: ReadonlySet<string>, rows: readonly ArticleSummary[]): NamedArticle[] {
  const loaded = ids.size === 1 ? rows.find(({ id }) => ids.has(id)) : undefined
  return loaded ? [loaded] : [...ids].map((id) => ({ id }))
}

function areOn(articles: readonly NamedArticle[], shelf: readonly string[] = []): boolean {
  const known = new Set(shelf)
  return articles.length > 0 && articles.every(({ id }) => known.has(id))
}

function nearest(from: number, total: number, step: 1 | -1, stays: (index: number) => boolean): number | null {
  for (let index = from + step; index >= 0 && index < total; index += step) if (stays(index)) return index
  return null
}
