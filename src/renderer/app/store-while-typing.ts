import { useEffect, useRef } from 'react'

const PAUSE_MS = 500

/** Stores after each pause, and when the screen goes away while somebody still types: a field that vanishes is never left. */
export function useStoreWhileTyping<Draft>(draft: Draft, store: (draft: Draft) => void): void {
  const latest = useRef(() => store(draft))
  useEffect(() => { latest.current = () => store(draft) })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    const keep = (): void => latest.current()
    window.addEventListener('beforeunload', keep)
    return () => {
      window.removeEventListener('beforeunload', keep)
      keep()
    }
  }, [])
}
