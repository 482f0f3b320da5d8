import type { Change } from '@shared/contract/changes'
import type { Feed } from '@shared/feed'

/** Progress is told this often at most. */
const TELL_MS = 60

/** Tells clients that something about the jobs changed, and whoever waits for one to look again. */
export function createJobBell(changes: Feed<Change>) {
  const waiting = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function ring(): void {
    clearTimeout(timer)
    timer = undefined
    changes.emit({ kind: 'projection', of: 'jobs', ids: [] })
    for (const look of waiting) look()
    waiting.clear()
  }

  return {
    ring,
    /** Rings in a moment, once for everything until then. */
    ringSoon(): void {
      timer ??= setTimeout(ring, TELL_MS)
    },
    next: (): Promise<void> => new Promise((resolve) => waiting.add(resolve)),
  }
}
