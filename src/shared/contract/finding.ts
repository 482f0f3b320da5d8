import { oc } from '@orpc/contract'
import { z } from 'zod'
import { findQuerySchema, foundSchema } from '@shared/model/finding'
import { spotSchema } from '@shared/model/places'
import { refusals } from './errors'

/** A replacement as it would be made: `before` and `after` are the words around it. */
const replacementSchema = z.object({ spot: spotSchema, start: z.number(), found: z.string(), put: z.string(), before: z.string(), after: z.string() })
export type FoundReplacement = z.infer<typeof replacementSchema>

const foundInSchema = z.object({ id: z.string(), headline: z.string(), replacements: z.array(replacementSchema) })
export type FoundInArticle = z.infer<typeof foundInSchema>

/** The most replacements that are shown and made at once. */
export const FOUND_AT_MOST = 2_000

export const findingContract = oc.errors(refusals).router({
  /**
   * What a regular expression finds in texts: here, where one that never ends can be stopped. Refused with `invalid` and
   * a sentence when it can't be read, with `too-large` when it takes too long.
   */
  match: oc
    .input(z.object({ texts: z.array(z.string()).max(100_000), query: findQuerySchema, replacement: z.string().max(10_000) }))
    .output(z.array(z.array(foundSchema))),
  /** What would be replaced in which articles, at most {@link FOUND_AT_MOST}; `more` says that there is more than that. */
  preview: oc
    .input(z.object({ ids: z.array(z.string()).max(10_000), query: findQuerySchema, replacement: z.string().max(10_000) }))
    .output(z.object({ articles: z.array(foundInSchema), more: z.boolean() })),
})
