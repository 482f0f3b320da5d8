/** Which articles of a list are chosen, and from where a stretch of them is counted. `kept` were chosen before that stretch. */
export interface Chosen { list: string; ids: ReadonlySet<string>; kept: ReadonlySet<string>; anchor: Place | null }
export interface Place { id: string; index: number }

const NONE: ReadonlySet<string> = new Set()

/** Nothing of a list. */
export function noneOf(list: string): Chosen {
  return { list, ids: NONE, kept: NONE, anchor: null }
}

/** One article more, or one fewer; a stretch begins there. */
export function toggled({ list, ids }: Chosen, place: Place): Chosen {
  const next = new Set(ids)
  if (!next.delete(place.id)) next.add(place.id)
  return { list, ids: next, kept: next, anchor: place }
}

/** A stretch from the anchor: it takes the place of the stretch before, and leaves what was chosen apart from it. */
export function stretched({ list, kept }: Chosen, anchor: Place, ids: readonly string[]): Chosen {
  return { list, ids: new Set([...kept, ...ids]), kept, anchor }
}

/** Exactly these. */
export function exactly(list: string, ids: readonly string[]): Chosen {
  return { list, ids: new Set(ids), kept: NONE, anchor: null }
}
