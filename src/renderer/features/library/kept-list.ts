import { type RefObject, useEffect } from 'react'
import { z } from 'zod'
import { keep, kept, onSaving, saveSoon } from '@renderer/app/kept'
import { focusToReturnTo, keepFocus } from '@renderer/app/kept-focus'
import { ROW_PX } from './row-height'

const NAME = 'library'
const leftSchema = z.object({ list: z.string(), top: z.number() })

/** How far down a list was left, in pixels; null for another list than the one left last. */
export function leftAt(list: string): number | null {
  const left = kept(NAME, leftSchema)
  return left?.list === list ? left.top : null
}

/** The row a list was left at, so that the right window of it is asked for first. */
export function firstLeft(list: string): number {
  return Math.floor((leftAt(list) ?? 0) / ROW_PX)
}

/** Keeps how far down a list is, and whether it has the focus. */
export function useKeptList(element: RefObject<HTMLElement | null>, list: string): void {
  useEffect(() => {
    const rows = element.current
    if (!rows) return
    let top: number | null = null
    const onScroll = (): void => {
      top = Math.round(rows.scrollTop)
      saveSoon()
    }
    if (focusToReturnTo()?.in === 'list') rows.focus({ preventScroll: true })
    rows.addEventListener('scroll', onScroll, { passive: true })
    const stop = onSaving(() => {
      keep(NAME, { list, top: top ?? leftAt(list) ?? 0 })
      if (document.activeElement === rows) keepFocus({ in: 'list' })
    })
    return () => {
      stop()
      rows.removeEventListener('scroll', onScroll)
    }
  }, [element, list])
}
