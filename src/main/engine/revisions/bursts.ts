/** A pause of this length ends a burst of writing. */
export const QUIET_MS = 3 * 60_000
/** Who writes on without a pause gets a revision now and then all the same. */
export const LONGEST_MS = 30 * 60_000
/** Updates after which a log is compacted in the midst of a burst. */
const MANY_UPDATES = 500
const BREATH_MS = 1_000

export interface Burst { since: number; last: number }

/** Articles that are being written in, each until its writer pauses, leaves it, or has written on for long. */
export function createBursts({ now, onEnd, onMany }: { now: () => number; onEnd: (id: string, burst: Burst) => void; onMany: (id: string) => void }) {
  const open = new Map<string, Burst & { updates: number; timer: ReturnType<typeof setTimeout> | undefined }>()

  function look(id: string): void {
    const burst = open.get(id)
    if (!burst) return
    const endsAt = Math.min(burst.last + QUIET_MS, burst.since + LONGEST_MS)
    if (now() < endsAt) burst.timer = setTimeout(() => look(id), endsAt - now())
    else end(id)
  }

  function end(id: string): void {
    const burst = take(id)
    if (burst) onEnd(id, burst)
  }

  function take(id: string): Burst | null {
    const burst = open.get(id)
    clearTimeout(burst?.timer)
    open.delete(id)
    return burst ?? null
  }

  return {
    has: (id: string): boolean => open.has(id),
    ids: (): string[] => [...open.keys()],
    /** Somebody wrote; answers whether a burst began with it. */
    wrote(id: string, at: number, updates: number): boolean {
      const burst = open.get(id)
      if (!burst) {
        open.set(id, { since: at, last: at, updates, timer: setTimeout(() => look(id), QUIET_MS) })
        return true
      }
      burst.last = at
      burst.updates += updates
      if (burst.updates < MANY_UPDATES) return false
      burst.updates = 0
      setTimeout(() => { if (open.has(id)) onMany(id) }, BREATH_MS)
      return false
    },
    /** Takes up a burst that a sudden end of the program left; it ends in a moment. */
    resume(id: string, burst: Burst): void {
      if (!open.has(id)) open.set(id, { ...burst, updates: 0, timer: setTimeout(() => end(id), BREATH_MS) })
    },
    /** Ends a burst, if there is one. */
    end,
    /** Ends one without telling, for whoever asks because of it. */
    take,
    close(): void {
      for (const { timer } of open.values()) clearTimeout(timer)
      open.clear()
    },
  }
}
export type Bursts = ReturnType<typeof createBursts>
