import { oc } from '@orpc/contract'
import { z } from 'zod'
import { meetingSchema, sharingChoiceSchema, sharingSchema } from '@shared/model/sharing'
import { refusals } from './errors'

/** Sharing the newsroom with other devices. */
export const syncContract = oc.errors(refusals).router({
  /** Meets the others once: in `folder`, or where this newsroom is shared. */
  meet: oc.input(z.object({ folder: z.string().min(1).optional() })).output(meetingSchema),
  /** How it goes; look again on 'projection' of 'sharing'. */
  status: oc.output(sharingSchema),
  /** Values of an article's or digest's fields that a colleague's change overrode unseen; JSON, as is what won. */
  overridden: oc.input(z.object({ id: z.string() })).output(z.array(z.object({ field: z.string(), value: z.string(), winner: z.string() }))),
  /** How this computer shares; not a matter of the newsroom, so no act of its journal. */
  choose: oc.input(sharingChoiceSchema.partial()),
})
