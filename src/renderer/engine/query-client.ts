import { QueryClient } from '@tanstack/react-query'
import { onChange, type HeardChange } from './changes'
import { refusalOf } from './refusal'

/** Asked for again only when the engine says something changed. Works offline: the engine is always here. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (_count, error) => refusalOf(error).code === 'engine-restarted',
      retryDelay: 100,
    },
    mutations: { networkMode: 'always' },
  },
})

// A large import or a fast typist changes many rows; asking once per paint or so is enough.
const GATHER_MS = 30

/** Keeps queries true to the engine until the returned function is called. Needs an open workspace. */
export function followChanges(): () => void {
  let waiting: HeardChange[] = []
  return onChange((change) => {
    if (change.kind === 'update' || change.kind === 'progress') return
    if (waiting.push(change) > 1) return
    setTimeout(() => {
      const changes = waiting
      waiting = []
      for (const key of keysTouched(changes)) void queryClient.invalidateQueries({ queryKey: key })
    }, GATHER_MS)
  })
}

/** The beginnings of the query keys that changes make stale; an empty one is every query. */
export function keysTouched(changes: readonly HeardChange[]): string[][] {
  const keys = new Map<string, string[]>()
  const touch = (...key: string[]): void => { keys.set(key.join('/'), key) }
  for (const change of changes) {
    if (change.kind === 'everything') return [[]]
    if (change.kind === 'update' || change.kind === 'progress') continue
    if (change.of === 'articles') touchArticles(change.ids, touch)
    else if (change.of === 'revisions' && change.ids.length > 0) for (const id of change.ids) touch('revisions', id)
    else touch(change.of)
    // The shelf is a list of articles, and what is removed stands on no shelf.
    if (change.of === 'desk') touch('articles', 'rows')
    if (change.of === 'articles') touch('desk', 'shelf')
    // A value that was overridden is told with the row that shows what won.
    if (change.of === 'articles' || change.of === 'digests') for (const id of change.ids) touch('overridden', id)
    if (change.of === 'sharing') touch('overridden')
    // An edition and its findings show the text of articles, the digest's own and the newsroom's.
    if (change.of === 'articles' || change.of === 'digests' || change.of === 'newsroom') touch('editions')
  }
  return [...keys.values()]
}

function touchArticles(ids: readonly string[], touch: (...key: string[]) => void): void {
  touch('articles', 'rows')
  touch('articles', 'counts')
  touch('articles', 'names')
  // Where each picture is shown.
  touch('pictures')
  for (const id of ids) touch('articles', 'one', id)
}
