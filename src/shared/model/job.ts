import { z } from 'zod'
import { FORMATS } from './edition'

const fileSchema = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })

/** What one export wrote. */
export const exportResultSchema = z.object({
  files: z.array(fileSchema.extend({ format: z.enum(FORMATS) })),
  /** Pictures the page shows, written beside it. */
  pictures: z.array(fileSchema),
  warnings: z.array(z.string()),
})
export type ExportResult = z.infer<typeof exportResultSchema>

const facts = {
  id: z.number(),
  digestId: z.string(),
  /** The digest's day and subject when the export was asked for. */
  date: z.string(),
  title: z.string(),
  formats: z.array(z.enum(FORMATS)),
  /** A full path. */
  dir: z.string(),
  /** Files written, of how many; pictures count. */
  progress: z.object({ done: z.number(), of: z.number() }),
  createdAt: z.number(),
}
const ended = { ...facts, endedAt: z.number() }

/** One export, from asking to its end. */
export const jobSchema = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('waiting') }),
  /** `movedAt` is when it began or last wrote a file. */
  z.object({ ...facts, state: z.literal('running'), movedAt: z.number() }),
  z.object({ ...ended, state: z.literal('done') }),
  /** `failure` is one sentence. */
  z.object({ ...ended, state: z.literal('failed'), failure: z.string() }),
  z.object({ ...ended, state: z.literal('cancelled') }),
])
export type Job = z.infer<typeof jobSchema>
export type JobState = Job['state']
export type EndedJob = Extract<Job, { endedAt: number }>

/** A job with all that is known of it: `written` is empty until it has ended, `log` is what happened, a sentence each. */
export const jobRecordSchema = z.object({ job: jobSchema, written: exportResultSchema, log: z.array(z.object({ at: z.number(), line: z.string() })) })
export type JobRecord = z.infer<typeof jobRecordSchema>

/** Whether nothing more will happen to a job. */
export function hasEnded(job: Job): job is EndedJob {
  return 'endedAt' in job
}
