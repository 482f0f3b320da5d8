/** The documents used last, at most `size` of them; `release` frees what is let go. */
export function createDocumentCache<T>(size: number, release: (value: T) => void) {
  const kept = new Map<string, T>()
  function forget(id: string): void {
    const value = kept.get(id)
    kept.delete(id)
    if (value !== undefined) release(value)
  }
  return {
    get(id: string): T | undefined {
      const value = kept.get(id)
      if (value === undefined) return undefined
      kept.delete(id)
      kept.set(id, value)
      return value
    },
    put(id: string, value: T): T {
      if (kept.get(id) !== value) forget(id)
      kept.set(id, value)
      const [oldest] = kept.keys()
      if (kept.size > size && oldest !== undefined) forget(oldest)
      return value
    },
    forget,
    clear(): void {
      for (const id of [...kept.keys()]) forget(id)
    },
  }
}
