import { useCallback, useEffect, useState } from 'react'

/** The loaded part of a list of any length. */
export interface SelectableRows<Row extends { id: string }> { list: string; total: number; items: readonly Row[]; offset: number; at: (index: number) => Row | null; isStale: boolean }

/**
 * Where the selection stands in the whole list, or -1, and what moves it to an index. A row that isn't loaded yet is
 * asked for by `load` and selected when it comes; the place of one that scrolled out of the window is remembered as long
 * as the list is the same one.
 */
export function useSelection<Row extends { id: string }>(rows: SelectableRows<Row>, selectedId: string | null, onSelect: (id: string) => void, load: (index: number) => void): [number, (index: number) => void] {
  const { list } = rows
  const [awaited, setAwaited] = useState<number | null>(null)
  const [known, setKnown] = useState<{ list: string; id: string | null; index: number }>({ list, id: null, index: -1 })
  const loadedAt = rows.items.findIndex(({ id }) => id === selectedId)
  const index = loadedAt >= 0 ? loadedAt + rows.offset : known.id === selectedId && known.list === list ? known.index : -1
  useEffect(() => { if (index >= 0 && !rows.isStale) setKnown({ list, id: selectedId, index }) }, [list, selectedId, index, rows.isStale])

  const select = useCallback((wanted: number) => {
    const row = rows.at(wanted)
    setAwaited(row ? null : wanted)
    if (row) onSelect(row.id)
    else load(wanted)
  }, [rows, onSelect, load])

  // Awaited until it is the selection itself: in between, the list would scroll back to the old one.
  const arrivedId = (awaited === null ? null : rows.at(awaited)?.id) ?? null
  useEffect(() => { if (arrivedId !== null) onSelect(arrivedId) }, [arrivedId, onSelect])
  useEffect(() => {
    if (awaited === null || arrivedId === null || arrivedId !== selectedId) return
    setKnown({ list, id: selectedId, index: awaited })
    setAwaited(null)
  }, [list, awaited, arrivedId, selectedId])
  return [awaited ?? Math.min(index, rows.total - 1), select]
}
