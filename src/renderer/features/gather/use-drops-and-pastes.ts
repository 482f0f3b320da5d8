import { useEffect, useRef, useState } from 'react'
import { isPicturesAlone } from '@renderer/app/dropped-pictures'
import { fieldInFocus } from '@renderer/app/focused-field'
import { wantedIn } from './dropped'
import type { Wanted } from './gather'

/** Hears drops anywhere on the window and pastes outside text fields; answers whether something hangs over it now. */
export function useDropsAndPastes(onWanted: (wanted: Wanted[]) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const latest = useRef(onWanted)
  useEffect(() => { latest.current = onWanted })
  useEffect(() => {
    const take = (wanted: Wanted[]): void => { if (wanted.length > 0) latest.current(wanted) }
    const listeners = { ...dropListeners(take, setDragging), paste: pasteListener(take) }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => { for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener) }
  }, [])
  return dragging
}

function dropListeners(take: (wanted: Wanted[]) => void, setDragging: (dragging: boolean) => void): Record<string, (event: DragEvent) => void> {
  // Enter and leave come for every element crossed; only the outermost pair counts.
  let depth = 0
  const end = (): void => { depth = 0; setDragging(false) }
  return {
    dragstart: () => { draggedInside = true },
    dragenter: (event) => { if (comesFromOutside(event)) { depth++; setDragging(true) } },
    dragleave: (event) => { if (comesFromOutside(event) && --depth <= 0) end() },
    dragover: (event) => { if (comesFromOutside(event)) event.preventDefault() },
    drop: (event) => {
      if (!comesFromOutside(event)) return
      end()
      // An editor that takes the drop itself has prevented it already.
      if (event.defaultPrevented || !event.dataTransfer) return
      event.preventDefault()
      take(wantedIn(event.dataTransfer))
    },
    dragend: () => { draggedInside = false; end() },
  }
}

// A drag that began in this window is a card or a selection being moved, never something to gather.
let draggedInside = false

function comesFromOutside(event: DragEvent): boolean {
  const types = event.dataTransfer?.types ?? []
  if (draggedInside || isPicturesAlone(event.dataTransfer)) return false
  if (types.includes('Files')) return true
  // Links and text may also be meant for the field or the editor under the pointer.
  return (types.includes('text/uri-list') || types.includes('text/plain')) && !overField(event.target)
}

function overField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null
}

function pasteListener(take: (wanted: Wanted[]) => void): (event: ClipboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || !event.clipboardData || isPicturesAlone(event.clipboardData) || fieldInFocus() || document.querySelector('[data-modal]')) return
    const wanted = wantedIn(event.clipboardData)
    if (wanted.length > 0) event.preventDefault()
    take(wanted)
  }
}
