import { oc } from '@orpc/contract'
import { z } from 'zod'
import { libraryPictureSchema, pictureInHandSchema, pictureQuerySchema } from '@shared/model/picture'
import { bytesSchema } from './bytes'
import { refusals } from './errors'

/** The picture library; what is said of a picture, and removing it, are acts of the journal. */
export const picturesContract = oc.errors(refusals).router({
  /**
   * Keeps a picture; what it is is read from its bytes. The same bytes again answer the picture that is there (`known`).
   * Refused with `empty`, `too-large`, `unreadable` or `invalid`.
   */
  add: oc
    .input(z.object({ name: z.string().max(1000), bytes: bytesSchema, alt: z.string().max(2000).optional() }))
    .output(z.object({ picture: libraryPictureSchema, known: z.boolean() })),
  /** A window of the pictures that match, and how many there are in all. */
  list: oc
    .input(pictureQuerySchema.extend({ limit: z.number().int().min(1).max(1000).default(200), offset: z.number().int().min(0).default(0) }))
    .output(z.object({ total: z.number(), items: z.array(libraryPictureSchema) })),
  /** One picture, removed or not. */
  get: oc.input(z.object({ sha256: z.string() })).output(pictureInHandSchema),
})
