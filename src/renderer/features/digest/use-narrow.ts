import { useEffect, useState, type RefObject } from 'react'

/** Whether an element is narrower than `width` CSS pixels; false until it is measured. */
export function useNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => { if (entry) setNarrow(entry.contentRect.width < width) })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, width])
  return isNarrow
}
