import { oc } from '@orpc/contract'
import { z } from 'zod'
import { stepSchema } from '@shared/model/act'
import { bytesSchema } from './bytes'
import { refusals } from './errors'

export const documentsContract = oc.errors(refusals).router({
  /** One document whole, as a Loro snapshot. Opening alone stores nothing. */
  open: oc.input(z.object({ id: z.string() })).output(z.object({ kind: z.enum(['article', 'digest']), bytes: bytesSchema })),
  /**
   * Adds updates to a document's log; answered only after the commit is on disk. The same update twice is stored once.
   * `steps` are the acts that made the update at index `of`, for the journal, in the same commit.
   * Refused with `needs-history` when the updates rest on edits the engine has never seen: send everything with `whole`.
   */
  append: oc
    .input(z.object({ id: z.string(), client: z.string(), updates: z.array(bytesSchema).max(1000), whole: z.boolean().default(false), steps: z.array(stepSchema.extend({ of: z.number().int() })).max(1000).default([]) }))
    .output(z.object({ savedAt: z.number() })),
})
