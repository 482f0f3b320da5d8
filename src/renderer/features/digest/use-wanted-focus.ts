import { useEffect, type RefObject } from 'react'
import type { Desk } from './desk'
import { useDeskState } from './desk-context'

/** The id of the digest's own fields, where a row's id would stand. */
export const DIGEST_FIELDS_ID = ''

/**
 * Brings the focus where the desk wants it, once the row is on the screen: a frame later, because the list draws new
 * rows in a second pass.
 */
export function useWantedFocus(desk: Desk, list: RefObject<HTMLElement | null>): void {
  const wanted = useDeskState(desk, (state) => state.wanted)
  useEffect(() => {
    if (wanted === null) return
    const frame = requestAnimationFrame(() => {
      if (wanted.id === DIGEST_FIELDS_ID) return focusFields(list.current)
      const row = list.current?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(wanted.id)}"]`)
      const field = wanted.part === 'field' ? row?.querySelector<HTMLElement>('input, textarea') : null
      row?.scrollIntoView({ block: 'nearest' })
      if (wanted.part !== 'stay' || !row?.contains(document.activeElement)) (field ?? row)?.focus({ preventScroll: true })
      field?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted, list])
}

function focusFields(list: HTMLElement | null): void {
  const field = list?.closest('[data-digest]')?.querySelector<HTMLElement>('input')
  field?.scrollIntoView({ block: 'nearest' })
  field?.focus({ preventScroll: true })
}
