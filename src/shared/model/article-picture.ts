import { z } from 'zod'
import { focalPointSchema } from './picture'

/**
 * A picture where it is shown: bytes in the workspace's asset store (`asset`, a sha256 in hex), or where the outlet has
 * it (`url`), or both. `alt` is what a reader who cannot see it gets.
 */
export const pictureSchema = z.object({
  asset: z.string().regex(/^[0-9a-f]{64}$/u).optional(),
  url: z.string().optional(),
  alt: z.string(),
  credit: z.string().optional(),
  caption: z.string().optional(),
  focal: focalPointSchema.optional(),
})
export type Picture = z.infer<typeof pictureSchema>
