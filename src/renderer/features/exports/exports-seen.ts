import { create } from 'zustand'
import type { Job } from '@shared/model/job'

interface ExportsSeen {
  /** Ends before this moment are no news: they were seen, or are older than this window. */
  until: number
  /** The export a dialog shows, 'all' while the list of exports is on the screen; neither needs to be told elsewhere. */
  watched: number | 'all' | null
}

/** Which exports the person in front of this window knows the end of. */
export const useExportsSeen = create<ExportsSeen>(() => ({ until: Date.now(), watched: null }))

/** Somebody looks at one export, or at all, until the returned function is called. */
export function watchExports(watched: number | 'all'): () => void {
  useExportsSeen.setState({ watched })
  return () => { if (useExportsSeen.getState().watched === watched) useExportsSeen.setState({ watched: null }) }
}

/** Whatever has ended until now is known. */
export function markExportsSeen(jobs: readonly Job[]): void {
  const last = Math.max(0, ...jobs.map((job) => ('endedAt' in job ? job.endedAt : 0)))
  useExportsSeen.setState(({ until }) => ({ until: Math.max(until, last) }))
}

/** The latest export that ended without anybody knowing, unless it was cancelled. */
export function newsOf(jobs: readonly Job[], { until, watched }: ExportsSeen): Extract<Job, { state: 'done' | 'failed' }> | null {
  const news = jobs.filter((job) => job.state === 'done' || job.state === 'failed')
    .filter((job) => job.endedAt > until && watched !== 'all' && watched !== job.id)
  return news.toSorted((a, b) => b.endedAt - a.endedAt)[0] ?? null
}
