import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { LoroDoc } from 'loro-crdt'
import { closeDocument, openDocument, type OpenDocument, type SaveState } from './open-document'

/** The document while it is open, null until then; `failed` says why when it could not be opened. */
export function useOpenDocument(id: string, onFailed?: (error: unknown) => void): OpenDocument | null {
  const [open, setOpen] = useState<OpenDocument | null>(null)
  const failed = useRef(onFailed)
  useEffect(() => { failed.current = onFailed })
  useEffect(() => {
    let wanted = true
    let mine: OpenDocument | null = null
    openDocument(id).then((document) => {
      if (!wanted) return closeDocument(document)
      mine = document
      setOpen(document)
    }, (error: unknown) => { if (wanted) failed.current?.(error) })
    return () => {
      wanted = false
      setOpen(null)
      if (mine) closeDocument(mine)
    }
  }, [id])
  return open !== null && open.id === id ? open : null
}

/**
 * What `read` makes of the document, read again after every change of it. The same value keeps its identity, so a
 * component renders again only when what it reads has changed.
 */
export function useDocumentValue<T>(document: OpenDocument, read: (doc: LoroDoc) => T): T {
  const last = useRef<{ document: OpenDocument; version: number; read: (doc: LoroDoc) => T; value: T } | null>(null)
  return useSyncExternalStore(document.subscribe, () => {
    const version = document.version()
    const had = last.current
    if (had && had.document === document && had.version === version && had.read === read) return had.value
    const value = read(document.doc)
    const kept = had && had.document === document && sameValue(had.value, value) ? had.value : value
    last.current = { document, version, read, value: kept }
    return kept
  })
}

const REST_MS = 300
const LATEST_MS = 1_000

/** {@link useDocumentValue} for what is dear to read or to lay out and need not follow each key: read when typing rests, or once a second. */
export function useSettledValue<T>(document: OpenDocument, read: (doc: LoroDoc) => T): T {
  const [value, setValue] = useState(() => read(document.doc))
  const latest = useRef(read)
  useEffect(() => { latest.current = read })
  useEffect(() => {
    let [seen, since] = [-1, 0]
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      timer = undefined
      if (seen === document.version()) return
      seen = document.version()
      const next = latest.current(document.doc)
      setValue((before) => (sameValue(before, next) ? before : next))
    }
    look()
    const stop = document.subscribe(() => {
      if (timer === undefined) since = Date.now()
      clearTimeout(timer)
      timer = setTimeout(look, Math.min(REST_MS, since + LATEST_MS - Date.now()))
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [document])
  return value
}

/** Whether the document is saved, for the line that says so: while somebody types on, it doesn't flicker with each save. */
export function useSaveState(document: OpenDocument): SaveState {
  const [shown, setShown] = useState(document.saveState)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: SaveState | undefined
    const look = (): void => {
      const next = document.saveState()
      if (next === last) return
      last = next
      clearTimeout(timer)
      if (next.state === 'saved') timer = setTimeout(setShown, REST_MS, next)
      else setShown((before) => (before.state === next.state && before.message === next.message ? before : next))
    }
    look()
    const stop = document.subscribe(look)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [document])
  return shown
}

function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
