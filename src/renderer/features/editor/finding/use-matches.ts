import { useEffect, useMemo, useState } from 'react'
import { readFields } from '@shared/document/article-document'
import { resolveEmbeds } from '@shared/document/embeds'
import { BadPattern, type Found, type FindQuery, findIn, patternOf } from '@shared/model/finding'
import { type Place, placesOf } from '@shared/model/places'
import { refusalOf } from '@renderer/engine/client'
import { matchTexts } from '@renderer/engine/finding'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSettledValue } from '@renderer/engine/open-document-hooks'

/** One thing that was found: in which text, and where in it. `order` is the text's place among all. */
export interface Hit extends Found { place: Place; order: number }

export interface Matches { hits: readonly Hit[]; places: readonly Place[]; error: string | null }

const NONE: Matches = { hits: [], places: [], error: null }

function readPlaces({ doc, body }: OpenDocument): Place[] {
  return placesOf(readFields(doc), resolveEmbeds(doc, body().blocks))
}

/**
 * What a query finds in the article as it is, read again when typing rests, or at once when the function that comes with it
 * is called. Expressions are tried in the engine, where they can be stopped.
 */
export function useMatches(document: OpenDocument, query: FindQuery, replacement: string): [Matches, () => void] {
  const settled = useSettledValue(document, () => readPlaces(document))
  const [now, setNow] = useState({ version: -1, places: settled })
  const places = now.version === document.version() ? now.places : settled
  const again = (): void => setNow({ version: document.version(), places: readPlaces(document) })
  const plain = useMemo(() => (query.regex || query.text === '' ? NONE : found(places, places.map(({ text }) => findIn(text, patternOf(query), query, replacement)))), [places, query, replacement])
  const [matched, setMatched] = useState(NONE)
  useEffect(() => {
    if (!query.regex || query.text === '') return
    let wanted = true
    void match(places, query, replacement).then((matches) => { if (wanted) setMatched(matches) })
    return () => { wanted = false }
  }, [places, query, replacement])
  return [query.regex && query.text !== '' ? matched : plain, again]
}

async function match(places: readonly Place[], query: FindQuery, replacement: string): Promise<Matches> {
  try {
    // Here first: who is still typing it need not ask the engine what is wrong.
    patternOf(query)
    return found(places, await matchTexts(places.map(({ text }) => text), query, replacement))
  } catch (error) {
    return { hits: [], places, error: error instanceof BadPattern ? error.message : refusalOf(error).message }
  }
}

function found(places: readonly Place[], matches: readonly Found[][]): Matches {
  return { hits: matches.flatMap((each, order) => each.map((one) => ({ ...one, place: places[order]!, order }))), places, error: null }
}
