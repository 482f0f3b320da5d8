import { oc } from '@orpc/contract'
import { z } from 'zod'
import { findingSchema, FORMATS } from '@shared/model/edition'
import { jobRecordSchema, jobSchema } from '@shared/model/job'
import { refusals } from './errors'

const which = z.object({ id: z.number() })

/** The export queue: one job at a time, in the order they were asked for, taken up again after a crash. */
export const jobsContract = oc.errors(refusals).router({
  /**
   * Asks for the digest as it is now, as files in `dir`, each whole or not at all. Refused with `preflight` unless each
   * finding's rule is in `override`.
   */
  export: oc
    .input(z.object({ digestId: z.string(), formats: z.array(z.enum(FORMATS)).min(1), dir: z.string().min(1), override: z.array(findingSchema.shape.rule).default([]) }))
    .output(jobSchema),
  /** Newest first: what is waiting and running, and the last that ended. */
  list: oc.output(z.array(jobSchema)),
  get: oc.input(which).output(jobRecordSchema),
  /** Answers once a job has ended, however that was. */
  wait: oc.input(which).output(jobRecordSchema),
  /** Ends a job between two files; what is written stays. Answers once it has ended. */
  cancel: oc.input(which).output(jobRecordSchema),
  /** Asks for an ended job again, with the digest as it was then; answers the new one. */
  retry: oc.input(which).output(jobSchema),
  /** Takes the ended ones off the list; answers which. */
  clear: oc.output(z.object({ ids: z.array(z.number()) })),
  /** Puts them back. */
  restore: oc.input(z.object({ ids: z.array(z.number()).max(1000) })),
})
