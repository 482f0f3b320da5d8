import { create } from 'zustand'
import { type HeardChange, onChange } from './changes'

/** How far something large has come in the engine, in pieces; null while nothing is, or not for long. */
export interface Progress { label: string; done: number; of: number }

export const useProgress = create<{ progress: Progress | null }>(() => ({ progress: null }))

const QUIET_MS = 1_000

/** Follows what takes longer than a second, until the returned function is called. */
export function followProgress(): () => void {
  return onChange(createProgress((progress) => useProgress.setState({ progress }), Date.now))
}

/** Tells of progress once it has gone on for a second, and null when it has come to its end. */
export function createProgress(tell: (progress: Progress | null) => void, now: () => number): (change: HeardChange) => void {
  let startedAt: number | null = null
  return (change) => {
    if (change.kind === 'everything' || (change.kind === 'progress' && change.done >= change.of)) {
      startedAt = null
      tell(null)
    } else if (change.kind === 'progress') {
      startedAt ??= now()
      if (now() - startedAt >= QUIET_MS) tell({ label: change.label, done: change.done, of: change.of })
    }
  }
}
