import { oc } from '@orpc/contract'
import { z } from 'zod'
import { articleSummarySchema, warningSchema } from '@shared/model/article'
import { bytesSchema } from './bytes'
import { refusals } from './errors'

export const sourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('bytes'), name: z.string(), bytes: bytesSchema, baseUrl: z.string().optional() }),
  z.object({ from: z.literal('url'), url: z.string() }),
])
export type Source = z.infer<typeof sourceSchema>

export const importResultSchema = z.object({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  /** Every story of the source in its order, whether it was new or not. */
  articles: z.array(articleSummarySchema),
  warnings: z.array(warningSchema),
})
export type ImportResult = z.infer<typeof importResultSchema>

export const gatherContract = oc.errors(refusals).router({
  import: oc.input(z.object({ source: sourceSchema, as: z.enum(['auto', 'text', 'html']).default('auto') })).output(importResultSchema),
})
