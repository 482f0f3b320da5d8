import { useCallback, useRef, useState } from 'react'
import type { ArticleQuery } from '@shared/model/article-query'
import { refusalOf } from '@renderer/engine/client'
import { type ArticleRows, findArticleIds } from '@renderer/engine/queries'
import { showToast } from '@renderer/ui/toast'
import { exactly, noneOf, type Place, stretched, toggled } from './chosen'

/** Several articles at once. Ids, not rows: what scrolled out of sight stays chosen, and another list begins with none. */
export interface ChosenArticles {
  ids: ReadonlySet<string>
  /** One more or one fewer; `besides` counts the row in hand as chosen where none is yet. */
  toggle: (index: number, besides?: boolean) => void
  /** Everything from where the last stretch began, or from the row in hand, to an index. */
  stretchTo: (index: number) => void
  /** All that match, as many as can be changed at once. */
  all: () => void
  clear: () => void
}

/** The acts of the journal take this many articles. */
export const MOST = 10_000

/** Which articles of a list are chosen; `current` is the row in hand. */
export function useChosen(query: ArticleQuery, rows: ArticleRows, current: Place | null): ChosenArticles {
  const { list } = rows
  const [state, setState] = useState(() => noneOf(list))
  const chosen = state.list === list ? state : noneOf(list)
  // Ids that are not loaded are asked for, and only the last question counts.
  const asking = useRef(0)
  const ask = (offset: number, limit: number, use: (ids: string[]) => void): void => {
    const turn = ++asking.current
    findArticleIds(query, limit, offset).then(({ ids }) => { if (turn === asking.current) use(ids) }, (error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
  }
  const clear = useCallback(() => {
    asking.current++
    setState(noneOf(list))
  }, [list])
  return {
    ids: chosen.ids,
    toggle(index, besides = false) {
      const article = rows.at(index)
      const before = besides && current && chosen.ids.size === 0 && current.id !== article?.id ? exactly(list, [current.id]) : chosen
      if (article) setState(toggled(before, { id: article.id, index }))
    },
    stretchTo(index) {
      const anchor = anchorIn(rows, chosen.anchor ?? current) ?? { id: '', index }
      const from = Math.max(Math.min(anchor.index, index), index - MOST + 1)
      const length = Math.min(Math.abs(anchor.index - index) + 1, MOST)
      const loaded = Array.from({ length: Math.min(length, rows.items.length + 1) }, (_, at) => rows.at(from + at)?.id)
      const take = (ids: readonly string[]): void => setState((before) => stretched(before.list === list ? before : noneOf(list), anchor, ids))
      if (loaded.length === length && !loaded.includes(undefined)) take(loaded as string[])
      else ask(from, length, take)
    },
    all: () => ask(0, MOST, (ids) => setState(exactly(list, ids))),
    clear,
  }
}

/** Where a stretch begins as the list stands: rows may have come in above it. */
function anchorIn(rows: ArticleRows, anchor: Place | null): Place | null {
  const loadedAt = rows.items.findIndex(({ id }) => id === anchor?.id)
  return anchor && loadedAt >= 0 ? { id: anchor.id, index: rows.offset + loadedAt } : anchor
}
