/** Menu commands on their way to the page, by name; with nobody listening they are dropped. */
export function createCommandFeed() {
  const listeners = new Set<(name: string) => void>()
  return {
    send(name: string): void {
      for (const listener of listeners) listener(name)
    },
    async *watch(signal?: AbortSignal): AsyncGenerator<{ name: string }> {
      const queue: string[] = []
      let wake = (): void => undefined
      const listener = (name: string): void => void (queue.push(name), wake())
      listeners.add(listener)
      signal?.addEventListener('abort', () => wake())
      try {
        while (!signal?.aborted) {
          while (queue.length > 0) yield { name: queue.shift()! }
          if (!signal?.aborted) await new Promise<void>((resolve) => (wake = resolve))
        }
      } finally {
        listeners.delete(listener)
      }
    },
  }
}
