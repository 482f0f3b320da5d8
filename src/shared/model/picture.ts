import { z } from 'zod'

/** Where a picture's subject is, as fractions of its width and height; crops keep it in sight. */
export const focalPointSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type FocalPoint = z.infer<typeof focalPointSchema>

/** What the newsroom says of a picture wherever it is used, unless an article says otherwise. */
export const pictureFactsSchema = z.object({
  alt: z.string().max(2000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
  focal: focalPointSchema,
  removed: z.boolean(),
})
export type PictureFacts = z.infer<typeof pictureFactsSchema>

/** A stored picture of the library. Width and height are in pixels. */
export const libraryPictureSchema = pictureFactsSchema.omit({ removed: true }).extend({
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
