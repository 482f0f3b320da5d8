import { oc } from '@orpc/contract'
import { z } from 'zod'
import { articleFieldsSchema, articleSchema, articleSummarySchema, STATUSES } from '@shared/model/article'
import { refusals } from './errors'

const status = z.enum(STATUSES)

export const articlesContract = oc.errors(refusals).router({
  /** Newest first, or best match first when `search` is given; every word may be the beginning of one. */
  list: oc
    .input(z.object({
      search: z.string().max(500).optional(),
      status: status.optional(),
      limit: z.number().int().min(1).max(1000).default(200),
      offset: z.number().int().min(0).default(0),
    }))
    .output(z.object({ total: z.number(), items: z.array(articleSummarySchema) })),
  counts: oc.output(z.record(status, z.number())),
  get: oc.input(z.object({ id: z.string() })).output(articleSchema),
  create: oc.input(z.object({ fields: articleFieldsSchema.partial() })).output(z.object({ id: z.string() })),
  /** Sets fields of an article as an edit of its document; an open window sees it at once. */
  edit: oc
    .input(z.object({ ids: z.array(z.string()).max(1000), fields: articleFieldsSchema.partial() }))
    .output(z.object({ changed: z.number() })),
})
