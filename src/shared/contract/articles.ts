import { oc } from '@orpc/contract'
import { z } from 'zod'
import { articleFieldsSchema, articleSchema, articleSummarySchema, STATUSES } from '@shared/model/article'
import { articleQuerySchema, usedNameSchema } from '@shared/model/article-query'
import { refusals } from './errors'

const status = z.enum(STATUSES)

/** Another article of the same source; `gatheredBy` names whoever gathered it, '' for this device. */
const twinSchema = z.object({ id: z.string(), headline: z.string(), gatheredBy: z.string() })
export type Twin = z.infer<typeof twinSchema>

const articleInHandSchema = articleSchema.extend({ twins: z.array(twinSchema) })
export type ArticleInHand = z.infer<typeof articleInHandSchema>

export const articlesContract = oc.errors(refusals).router({
  /** A window of the articles that match, and how many there are in all. */
  list: oc
    .input(articleQuerySchema.extend({ limit: z.number().int().min(1).max(1000).default(200), offset: z.number().int().min(0).default(0) }))
    .output(z.object({ total: z.number(), items: z.array(articleSummarySchema) })),
  /** The ids alone, in the list's order, at most `limit` from `offset`. */
  ids: oc
    .input(articleQuerySchema.extend({ limit: z.number().int().min(1).max(10_000).default(10_000), offset: z.number().int().min(0).default(0) }))
    .output(z.object({ total: z.number(), ids: z.array(z.string()) })),
  /** Rows by id, in the order asked for; unknown and removed ones are left out. */
  summaries: oc.input(z.object({ ids: z.array(z.string()).max(1000) })).output(z.array(articleSummarySchema)),
  counts: oc.output(z.record(status, z.number())),
  /** Every topic in use, most used first. */
  topics: oc.output(z.array(usedNameSchema)),
  /** The topics of these articles, and how many of them have each. */
  topicsOf: oc.input(z.object({ ids: z.array(z.string()).max(10_000) })).output(z.array(usedNameSchema)),
  /** Every source in use, most used first. */
  sources: oc.output(z.array(usedNameSchema)),
  /** `twins` are other articles of the same source: it was gathered on several devices, and each was edited. */
  get: oc.input(z.object({ id: z.string() })).output(articleInHandSchema),
  create: oc.input(z.object({ fields: articleFieldsSchema.partial() })).output(z.object({ id: z.string() })),
})
