import { pictureQuerySchema, type PictureQuery } from '@shared/model/picture'

/** The picture library's address: which pictures, in which order, and the one in hand. */
export interface PicturesSearch extends PictureQuery { picture?: string }

/** What of an address the picture library understands; anything else is left out. */
export function readPicturesSearch({ search, filter, sort, picture }: Record<string, unknown>): PicturesSearch {
  // An address writes the search '2026' and the number alike.
  const text = typeof search === 'number' ? String(search) : search
  const { shape } = pictureQuerySchema
  const [sought, which, order] = [shape.search.safeParse(text).data, shape.filter.safeParse(filter).data, shape.sort.safeParse(sort).data]
  return {
    ...(sought && { search: sought }), ...(which && which !== 'all' && { filter: which }), ...(order && order !== 'newest' && { sort: order }),
    ...(typeof picture === 'string' && /^[0-9a-f]{64}$/u.test(picture) && { picture }),
  }
}
