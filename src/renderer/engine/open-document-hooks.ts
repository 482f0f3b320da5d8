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

const SETTLE_MS = 200

/** {@link useDocumentValue} for what is dear to read and need not follow each key: read at most five times a second. */
export function useSettledValue<T>(document: OpenDocument, read: (doc: LoroDoc) => T): T {
  const [value, setValue] = useState(() => read(document.doc))
  const latest = useRef(read)
  useEffect(() => { latest.current = read })
  useEffect(() => {
    let seen = -1
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      timer = undefined
      if (seen === document.version()) return
      seen = document.version()
      const next = latest.current(document.doc)
      setValue((before) => (sameValue(before, next) ? before : next))
    }
    look()
    const stop = document.subscribe(() => { timer ??= setTimeout(look, SETTLE_MS) })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [document])
  return value
}

/** Whether the document is saved, for the line that says so. */
export function useSaveState(document: OpenDocument): SaveState {
  return useSyncExternalStore(document.subscribe, document.saveState)
}

function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
