import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dateSchema, digestSchema, digestSummarySchema } from '@shared/model/digest'
import { editionSchema } from '@shared/model/edition'
import { refusals } from './errors'

export const digestsContract = oc.errors(refusals).router({
  /** Newest date first. */
  list: oc.output(z.array(digestSummarySchema)),
  /** By id or by date. */
  get: oc.input(z.object({ idOrDate: z.string() })).output(digestSchema),
  /** With no subject, the newsroom's name and date. Refused with `exists` when the date has a digest already. */
  create: oc
    .input(z.object({ date: dateSchema, subject: z.string().optional(), articleIds: z.array(z.string()).default([]) }))
    .output(z.object({ id: z.string() })),
  /** The digest with every card resolved against its article. */
  edition: oc.input(z.object({ id: z.string() })).output(editionSchema),
})
