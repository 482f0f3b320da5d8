import { z } from 'zod'
import { warningSchema } from './article'
import { pictureSchema } from './article-picture'
import { blockSchema } from './block'

/** One story as found in a source: facts and text, already clean. `link` is absolute http(s) or ''. */
export const gatheredItemSchema = z.object({
  headline: z.string(),
  link: z.string(),
  byline: z.string(),
  dateline: z.string(),
  eyebrow: z.string(),
  dek: z.string(),
  publishedAt: z.string(),
  sourceName: z.string(),
  language: z.string(),
  topics: z.array(z.string()),
  picture: pictureSchema.omit({ asset: true }).nullable(),
  body: z.array(blockSchema),
  /** What the source itself gave as its excerpt, on one line; '' when `body` is more than that. */
  excerpt: z.string(),
  warnings: z.array(warningSchema),
})
export type GatheredItem = z.infer<typeof gatheredItemSchema>

export const SOURCE_KINDS = ['text', 'html'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** What a parser answers: the stories in page order, and what was unsure or left out. */
export interface Gathered {
  kind: SourceKind
  items: GatheredItem[]
  warnings: z.infer<typeof warningSchema>[]
}
