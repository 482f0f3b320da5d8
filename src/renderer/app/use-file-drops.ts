import { useEffect, useRef, useState } from 'react'

/**
 * Hears files dropped anywhere on the window as long as `takes` wants them; answers whether such hang over it now. With
 * `first` nobody else on the window hears of them. A place that takes a drop for itself prevents its default.
 */
export function useFileDrops(takes: (data: DataTransfer | null) => boolean, onFiles: (files: File[]) => void, first = false): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef({ takes, onFiles })
  useEffect(() => { latest.current = { takes, onFiles } })
  useEffect(() => {
    const listeners = listenersOf((data) => latest.current.takes(data), (files) => latest.current.onFiles(files), setOver, first)
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener, first)
    return () => { for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener, first) }
  }, [first])
  return isOver
}

function listenersOf(takes: (data: DataTransfer | null) => boolean, onFiles: (files: File[]) => void, setOver: (isOver: boolean) => void, first: boolean): Record<string, (event: DragEvent) => void> {
  // Enter and leave come for every element crossed; only the outermost pair counts.
  let depth = 0
  const end = (): void => { depth = 0; setOver(false) }
  const heard = (act: (event: DragEvent) => void) => (event: DragEvent): void => {
    if (!takes(event.dataTransfer)) return
    if (first) event.stopPropagation()
    act(event)
  }
  return {
    dragenter: heard(() => { depth++; setOver(true) }),
    dragleave: heard(() => { if (--depth <= 0) end() }),
    dragover: heard((event) => event.preventDefault()),
    drop: heard((event) => {
      end()
      if (event.defaultPrevented) return
      event.preventDefault()
      onFiles([...event.dataTransfer?.files ?? []])
    }),
  }
}
