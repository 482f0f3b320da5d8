import { z } from 'zod'

/** Where a picture's subject is, as fractions of its width and height; crops keep it in sight. */
export const focalPointSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type FocalPoint = z.infer<typeof focalPointSchema>

/** Where a subject is taken to be until somebody says. */
export const CENTRE: FocalPoint = { x: 0.5, y: 0.5 }

/** What the newsroom says of a picture wherever it is used, unless an article says otherwise. */
export const pictureFactsSchema = z.object({
  alt: z.string().max(2000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
  focal: focalPointSchema,
  removed: z.boolean(),
})
export type PictureFacts = z.infer<typeof pictureFactsSchema>

/** A larger file is refused, where possible before it is read. */
export const MAX_PICTURE_BYTES = 25 * 1024 * 1024

/** Why a file of this many bytes is refused. */
export function pictureTooLarge(name: string, bytes: number): string {
  return `“${name}” has ${Math.ceil(bytes / 1024 / 1024)} MB. Galley takes pictures of up to 25 MB.`
}

/** A stored picture of the library. Width and height are in pixels, as it is shown. */
export const libraryPictureSchema = pictureFactsSchema.extend({
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  addedAt: z.number(),
  /** How many articles show it. */
  uses: z.number(),
})
export type LibraryPicture = z.infer<typeof libraryPictureSchema>

export const PICTURE_FILTERS = ['all', 'without-alt', 'unused', 'removed'] as const
export type PictureFilter = (typeof PICTURE_FILTERS)[number]

export const PICTURE_SORTS = ['newest', 'most-used'] as const
export type PictureSort = (typeof PICTURE_SORTS)[number]

/** Which pictures, in which order: every word of `search` is looked for in name, alt, caption and credit. */
export const pictureQuerySchema = z.object({
  search: z.string().max(500).optional(),
  filter: z.enum(PICTURE_FILTERS).optional(),
  sort: z.enum(PICTURE_SORTS).optional(),
})
export type PictureQuery = z.infer<typeof pictureQuerySchema>

/** One picture with what only a look at it alone tells: where it is shown and whether its file is as it was kept. */
export const pictureInHandSchema = libraryPictureSchema.extend({
  articles: z.array(z.object({ id: z.string(), headline: z.string() })),
  file: z.enum(['whole', 'missing', 'damaged']),
})
export type PictureInHand = z.infer<typeof pictureInHandSchema>
