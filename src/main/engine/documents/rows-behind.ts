import { Refusal } from '@shared/contract/errors'
import type { Store } from '@engine/store/store'

/** Rows follow when typing rests for so long, and when it doesn't, at the latest after this. */
const REST_MS = 500
const LATEST_MS = 5_000

/**
 * Articles whose rows are behind their documents: saving while somebody types costs the disk the log alone. `bringUp`
 * makes the rows of some what their documents say, in one commit. Called soon, and before anything reads a row; what a
 * former run left behind when it was ended is known from the store.
 */
export function createRowsBehind(store: Store, bringUp: (articles: ReadonlyMap<string, number>) => void) {
  const behind = new Map(store.behind.all())
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0

  function catchUp(): void {
    clearTimeout(timer)
    timer = undefined
    if (behind.size === 0) return
    const articles = new Map(behind)
    try {
      behind.clear()
      bringUp(articles)
    } catch (error) {
      // A disk that takes nothing keeps nobody from reading. Anything else is a bug: thrown once, and not at every read.
      if (!(error instanceof Refusal && error.code === 'unwritable')) throw error
      for (const [id, at] of articles) behind.set(id, at)
    }
  }
  store.beforeReading(catchUp)

  return {
    /** Notes that an article was saved at `at` without its row; call inside that commit. */
    add(id: string, at: number): void {
      if (!behind.has(id)) store.behind.put(id, at)
      behind.set(id, at)
      if (timer === undefined) since = at
      clearTimeout(timer)
      timer = setTimeout(catchUp, Math.max(0, Math.min(REST_MS, since + LATEST_MS - at)))
    },
    close(): void {
      catchUp()
      clearTimeout(timer)
    },
  }
}
