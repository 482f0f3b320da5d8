import { z } from 'zod'
import { pictureSchema } from './article-picture'
import { blockSchema } from './block'

export const STATUSES = ['incoming', 'drafting', 'ready', 'published', 'spiked'] as const
export type Status = (typeof STATUSES)[number]

/** The one-value fields of an article, each a register in its document. '' means not set. */
export const articleFieldsSchema = z.object({
  headline: z.string(),
  dek: z.string(),
  eyebrow: z.string(),
  byline: z.string(),
  dateline: z.string(),
  slug: z.string(),
  status: z.enum(STATUSES),
  /** Set by hand; '' means {@link excerptOf} the body. */
  excerpt: z.string(),
  /** An instant, ISO 8601 with offset or Z; '' for none. */
  embargo: z.string(),
  /** Outlet the article was gathered from. */
  sourceName: z.string(),
  /** Address of the original; what 'read more' links to. */
  sourceUrl: z.string(),
  /** As the source gave it: 'YYYY-MM-DD' or an ISO instant; '' unknown. */
  publishedAt: z.string(),
  /** BCP 47, '' for the newsroom's own. */
  language: z.string(),
  picture: pictureSchema.nullable(),
})
export type ArticleFields = z.infer<typeof articleFieldsSchema>

export const EMPTY_ARTICLE: ArticleFields = {
  headline: '', dek: '', eyebrow: '', byline: '', dateline: '', slug: '', status: 'drafting', excerpt: '',
  embargo: '', sourceName: '', sourceUrl: '', publishedAt: '', language: '', picture: null,
}

/** Why a gathered article wants a look before it is trusted. `where` names the place in the source. */
export const warningSchema = z.object({ code: z.string(), message: z.string(), where: z.string() })
export type Warning = z.infer<typeof warningSchema>

export const articleSchema = articleFieldsSchema.extend({
  id: z.string(),
  topics: z.array(z.string()),
  body: z.array(blockSchema),
  /** Gathered and never edited: a row with its snapshot, not yet a document. */
  gathered: z.boolean(),
  warnings: z.array(warningSchema),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type Article = z.infer<typeof articleSchema>

/** A row of the library. `excerpt` is the effective one, whether set by hand or taken from the body. */
export const articleSummarySchema = z.object({
  id: z.string(),
  headline: z.string(),
  excerpt: z.string(),
  status: z.enum(STATUSES),
  slug: z.string(),
  link: z.string(),
  source: z.object({ name: z.string(), url: z.string() }),
  publishedAt: z.string(),
  topics: z.array(z.string()),
  embargo: z.string(),
  picture: pictureSchema.nullable(),
  words: z.number(),
  warnings: z.array(warningSchema),
  updatedAt: z.number(),
})
export type ArticleSummary = z.infer<typeof articleSummarySchema>
