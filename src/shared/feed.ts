/** The part of an AbortSignal that a feed needs. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** Tells everyone who watches what happened, in order. A watcher that stops reading is let go when its signal aborts. */
export function createFeed<T>() {
  const listeners = new Set<(event: T) => void>()
  return {
    emit(event: T): void {
      for (const listener of listeners) listener(event)
    },
    async *watch(signal?: StopSignal): AsyncGenerator<T> {
      const queue: T[] = []
      let wake = (): void => undefined
      const listener = (event: T): void => void (queue.push(event), wake())
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
export type Feed<T> = ReturnType<typeof createFeed<T>>
