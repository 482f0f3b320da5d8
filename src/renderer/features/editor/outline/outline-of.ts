import type { ArticleFields } from '@shared/model/article'
import { SOFT_BREAK, PLACEHOLDER, type Block } from '@shared/model/block'
import { nameOfSpot, placesOf, textOf, type ProseField } from '@shared/model/places'
import { findTks } from '@renderer/features/editor/counts'
import type { Stretch } from '@renderer/features/editor/finding/reveal'

/** A heading of the body; `level` is 2 to 4. */
export interface OutlineHeading { level: number; text: string; stretch: Stretch }
/** A placeholder that must not reach readers, with the words around it; `where` names a text that is not the body's. */
export interface OutlineTk { before: string; tk: string; after: string; where: string; stretch: Stretch }
export interface Outline { headings: OutlineHeading[]; tks: OutlineTk[] }

const LEVELS: Partial<Record<Block['type'], number>> = { heading2: 2, heading3: 3, heading4: 4 }

/** What an article is made of, and what is still to come in it, each with the place to go to. */
export function outlineOf(fields: Pick<ArticleFields, ProseField>, body: readonly Block[]): Outline {
  return { headings: body.flatMap(headingOf), tks: tksOf(fields, body) }
}

function headingOf(block: Block, at: number): OutlineHeading[] {
  const level = LEVELS[block.type]
  if (level === undefined) return []
  const text = textOf(block)
  return [{ level, text: clean(text), stretch: { place: { spot: { in: 'body', block: at }, text, block: at }, start: 0, end: 0 } }]
}

const AROUND = 32

/** Every placeholder of an article in reading order. */
export function tksOf(fields: Pick<ArticleFields, ProseField>, body: readonly Block[]): OutlineTk[] {
  return placesOf(fields, body).flatMap((place) => findTks(place.text).map(({ index: start, 0: tk }) => {
    const end = start + tk.length
    const [from, to] = [Math.max(0, start - AROUND), Math.min(place.text.length, end + AROUND)]
    return {
      before: `${from > 0 ? '…' : ''}${clean(place.text.slice(from, start))}`, tk, after: `${clean(place.text.slice(end, to))}${to < place.text.length ? '…' : ''}`,
      where: place.spot.in === 'body' ? '' : nameOfSpot(place.spot), stretch: { place, start, end },
    }
  }))
}

const clean = (text: string): string => text.replaceAll(SOFT_BREAK, ' ').replaceAll(PLACEHOLDER, '')
