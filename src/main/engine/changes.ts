import type { Change } from '@shared/contract/changes'

/** Tells every client what happened, in order. A client that stops reading is let go when its signal aborts. */
export function createChanges() {
  const listeners = new Set<(change: Change) => void>()
  return {
    emit(change: Change): void {
      for (const listener of listeners) listener(change)
    },
    async *watch(signal?: AbortSignal): AsyncGenerator<Change> {
      const queue: Change[] = []
      let wake = (): void => undefined
      const listener = (change: Change): void => void (queue.push(change), wake())
      const stop = (): void => wake()
      listeners.add(listener)
      signal?.addEventListener('abort', stop)
      try {
        while (!signal?.aborted) {
          while (queue.length > 0) yield queue.shift()!
          if (!signal?.aborted) await new Promise<void>((resolve) => (wake = resolve))
        }
      } finally {
        listeners.delete(listener)
        signal?.removeEventListener('abort', stop)
      }
    },
  }
}
export type Changes = ReturnType<typeof createChanges>
