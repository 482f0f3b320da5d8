import { z } from 'zod'
import { FORMATS } from './edition'

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

const fileSchema = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })

/** What one export wrote. */
export const exportResultSchema = z.object({
  files: z.array(fileSchema.extend({ format: z.enum(FORMATS) })),
  /** Pictures the page shows, written beside it. */
  pictures: z.array(fileSchema),
  warnings: z.array(z.string()),
})
export type ExportResult = z.infer<typeof exportResultSchema>

/** One export, from asking to its end; `log` is what happened, a line each. */
export const jobSchema = z.object({
  id: z.number(),
  digestId: z.string(),
  title: z.string(),
  formats: z.array(z.enum(FORMATS)),
  dir: z.string(),
  state: z.enum(JOB_STATES),
  /** Files written, of how many. */
  progress: z.object({ done: z.number(), of: z.number() }),
  log: z.array(z.object({ at: z.number(), line: z.string() })),
  /** Once done. */
  result: exportResultSchema.nullable(),
  /** Once failed, one sentence. */
  failure: z.string().nullable(),
  createdAt: z.number(),
  endedAt: z.number().nullable(),
})
export type Job = z.infer<typeof jobSchema>
