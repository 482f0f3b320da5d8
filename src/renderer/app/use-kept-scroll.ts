import { type RefObject, useLayoutEffect } from 'react'
import { z } from 'zod'
import { keep, kept, onSaving, saveSoon } from './kept'

const topSchema = z.number()

/**
 * Keeps how far an element is scrolled, under a name, and brings it back when the name comes again. What is in it may
 * come later: until somebody scrolls, it is scrolled there again whenever it grows.
 */
export function useKeptScroll(element: RefObject<HTMLElement | null>, name: string): void {
  useLayoutEffect(() => (element.current ? keepScroll(element.current, `scroll ${name}`) : undefined), [element, name])
}

function keepScroll(element: HTMLElement, name: string): () => void {
  const wanted = kept(name, topSchema)
  let top = wanted ?? 0
  let setTo = 0
  const bring = (): void => {
    element.scrollTop = top
    setTo = element.scrollTop
  }
  const growing = new ResizeObserver(bring)
  const onScroll = (): void => {
    if (Math.abs(element.scrollTop - setTo) <= 1) return
    growing.disconnect()
    setTo = -Infinity
    top = Math.round(element.scrollTop)
    saveSoon()
  }
  if (wanted !== null) {
    bring()
    for (const part of element.children) growing.observe(part)
  }
  element.addEventListener('scroll', onScroll, { passive: true })
  // The top needs no keeping, until something else was kept.
  const stop = onSaving(() => { if (top > 0 || kept(name, topSchema) !== null) keep(name, top) })
  return () => {
    stop()
    growing.disconnect()
    element.removeEventListener('scroll', onScroll)
  }
}
