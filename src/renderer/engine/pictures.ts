import { useCallback, useState } from 'react'
import { hashKey, keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { MAX_PICTURE_BYTES, pictureTooLarge, type LibraryPicture, type PictureInHand, type PictureQuery } from '@shared/model/picture'
import { engine } from './link'
import { queryClient } from './query-client'
import { refusalOf } from './refusal'
import { createTurns } from './turns'

/** A picture as a list has it; its id is its sha256. */
export type PictureRow = LibraryPicture & { id: string }

export interface PictureRows {
  /** Which list this is, as a word: rows of one query have the same. */
  list: string
  total: number
  /** The loaded rows, beginning with the one at `offset`. */
  items: readonly PictureRow[]
  offset: number
  /** The row at an index of the whole list, or null while it isn't loaded. */
  at: (index: number) => PictureRow | null
  isPending: boolean
  isStale: boolean
  error: unknown
}

const STEP = 100
const WINDOW = 300

const inTurn = createTurns()

/** A window of the picture library around the row `first`. The rows before stay while others are asked for. */
function usePictures(query: PictureQuery, first = 0): PictureRows {
  const wanted = asked(query)
  const offset = Math.max(0, Math.floor(first / STEP) * STEP - STEP)
  const found = useQuery({
    queryKey: ['pictures', 'rows', wanted, offset],
    queryFn: ({ signal }) => inTurn(async () => {
      const { total, items } = await engine.pictures.list({ ...wanted, limit: WINDOW, offset })
      return { list: listOfPictures(wanted), offset, total, items: items.map((picture) => ({ ...picture, id: picture.sha256 })) }
    }, signal),
    placeholderData: keepPreviousData,
  })
  const { list = '', total = 0, items = [], offset: loadedFrom = 0 } = found.data ?? {}
  return { list, total, items, offset: loadedFrom, at: (index) => items[index - loadedFrom] ?? null, isPending: found.isPending, isStale: found.isPlaceholderData, error: found.error }
}

/** The rows around what is in view, and what says where that begins; another list begins at its top. */
export function usePicturesInView(query: PictureQuery): [PictureRows, (first: number) => void] {
  const [view, setView] = useState({ list: '', first: 0 })
  const rows = usePictures(query, view.list === listOfPictures(query) ? view.first : 0)
  const { list } = rows
  return [rows, useCallback((first: number) => setView({ list, first }), [list])]
}

/** A query as the word by which {@link PictureRows.list} knows it. */
function listOfPictures(query: PictureQuery): string {
  return hashKey([asked(query)])
}

function asked({ search = '', filter = 'all', sort = 'newest' }: PictureQuery): PictureQuery {
  return { filter, sort, ...(search.trim() !== '' && { search: search.trim() }) }
}

/** One picture, where it is shown and how its file is; null asks for nothing. */
export function usePicture(sha256: string | null): UseQueryResult<PictureInHand> {
  return useQuery({ queryKey: ['pictures', 'one', sha256], queryFn: () => engine.pictures.get({ sha256: sha256 ?? '' }), enabled: sha256 !== null })
}

/** How many pictures the library has. */
export function usePictureCount(): UseQueryResult<number> {
  return useQuery({ queryKey: ['pictures', 'count'], queryFn: async () => (await engine.pictures.list({ limit: 1 })).total })
}

/** A picture that came in (`known`: it was here), or one sentence why it did not. */
export type AddedPicture = { name: string; picture: LibraryPicture; known: boolean } | { name: string; refusal: string }

/** Adds a file to the picture library; what is wrong with it is part of the answer. */
export async function addPicture(file: File): Promise<AddedPicture> {
  const { name } = file
  if (file.size > MAX_PICTURE_BYTES) return { name, refusal: pictureTooLarge(name, file.size) }
  try {
    const added = await engine.pictures.add({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
    // One that was here may have been mended, which is no change of the newsroom's.
    if (added.known) void queryClient.invalidateQueries({ queryKey: ['pictures', 'one', added.picture.sha256] })
    return { name, ...added }
  } catch (error) {
    // A file that was moved or locked after it was chosen.
    return { name, refusal: error instanceof DOMException ? `“${name}” couldn’t be read.` : refusalOf(error).message }
  }
}
