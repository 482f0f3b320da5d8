import { z } from 'zod'
import { STATUSES } from './article'
import { dateSchema } from './digest'

/** How a list of articles is ordered. 'best' needs a search; without one it is 'newest'. */
export const SORTS = ['best', 'newest', 'oldest', 'changed', 'longest'] as const
export type Sort = (typeof SORTS)[number]

const TOO_LONG = 'Names of more than 10,000 characters can’t be looked for.'

/**
 * Which articles: every part that is given must hold. `search` takes words of which each may be the beginning of one;
 * `from` and `to` are days (UTC, both included) of an article's own date, or of its arrival where it has none.
 */
export const articleQuerySchema = z.object({
  search: z.string().max(500).optional(),
  statuses: z.array(z.enum(STATUSES)).max(STATUSES.length).optional(),
  topic: z.string().max(10_000, TOO_LONG).optional(),
  source: z.string().max(10_000, TOO_LONG).optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  /** Only what came in at this moment (ms) or later. */
  arrivedSince: z.number().optional(),
  /** Only what is under embargo at this moment (ms), the soonest to be free first unless `sort` says otherwise. */
  embargoedAt: z.number().optional(),
  /** Only what stands on the shelf, in its order unless `sort` says otherwise. */
  shelf: z.boolean().optional(),
  sort: z.enum(SORTS).optional(),
})
export type ArticleQuery = z.infer<typeof articleQuerySchema>

/** A query with a name of its own, kept at the desk. */
export const savedViewSchema = z.object({ id: z.string(), name: z.string().trim().min(1, 'A view needs a name.').max(80), query: articleQuerySchema })
export type SavedView = z.infer<typeof savedViewSchema>

/** A topic or a source as the newsroom uses it. */
export const usedNameSchema = z.object({ name: z.string(), count: z.number() })
export type UsedName = z.infer<typeof usedNameSchema>
