import { z } from 'zod'

/**
 * How a point in an article's history came to be: with the article, by writing, by what a colleague wrote, or because
 * somebody asked for it.
 */
export const REVISION_KINDS = ['gathered', 'created', 'written', 'arrived', 'kept'] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

/** A name for a version that somebody keeps. */
export const revisionNameSchema = z.string().trim().max(100)

/** A point in an article's history. `name` is '' unless somebody kept it; `writers` are names, '' for whoever is here. */
export const revisionSchema = z.object({
  id: z.string(),
  kind: z.enum(REVISION_KINDS),
  name: z.string(),
  at: z.number(),
  writers: z.array(z.string()),
  /** Words that came and went since the revision before; null while they are not counted. */
  added: z.number().nullable(),
  removed: z.number().nullable(),
})
export type Revision = z.infer<typeof revisionSchema>
