import { oc } from '@orpc/contract'
import { z } from 'zod'
import { newsroomSchema } from '@shared/model/newsroom'
import { bytesSchema } from './bytes'
import { refusals } from './errors'

export const newsroomContract = oc.errors(refusals).router({
  /** The settings, changed by acts of the journal, and the folder they are in. */
  get: oc.output(newsroomSchema.extend({ workspace: z.string() })),
})

export const assetsContract = oc.errors(refusals).router({
  /** A stored picture's bytes by its sha256. */
  get: oc.input(z.object({ sha256: z.string() })).output(z.object({ bytes: bytesSchema, mediaType: z.string() })),
})
