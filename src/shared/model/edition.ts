import { z } from 'zod'
import { STATUSES } from './article'
import { pictureSchema } from './article-picture'
import { newsroomSchema } from './newsroom'

/** A card as readers get it: overrides applied, excerpt settled. What press prints; plain text in every field. */
export const editionCardSchema = z.object({
  id: z.string(),
  articleId: z.string(),
  eyebrow: z.string(),
  headline: z.string(),
  byline: z.string(),
  dateline: z.string(),
  excerpt: z.string(),
  /** http or https, or '' where the article has no address. */
  link: z.string(),
  linkLabel: z.string(),
  sourceName: z.string(),
  language: z.string(),
  picture: pictureSchema.nullable(),
  status: z.enum(STATUSES),
  embargo: z.string(),
  overrides: z.object({ headline: z.string(), excerpt: z.string(), linkLabel: z.string() }),
  /** The article's own values, for 'reset to article'. */
  article: z.object({ headline: z.string(), excerpt: z.string() }),
})
export type EditionCard = z.infer<typeof editionCardSchema>

/** A digest with everything it needs to be printed; press turns it into bytes and asks nobody anything. */
export const editionSchema = z.object({
  id: z.string(),
  date: z.string(),
  subject: z.string(),
  preheader: z.string(),
  intro: z.string(),
  newsroom: newsroomSchema,
  sections: z.array(z.object({ id: z.string(), title: z.string(), cards: z.array(editionCardSchema) })),
})
export type Edition = z.infer<typeof editionSchema>

export const FORMATS = ['email', 'page', 'text'] as const
export type Format = (typeof FORMATS)[number]

/** One reason why an edition should not go out. `cardId` is where; errors stop an export unless overridden by `rule`. */
export const findingSchema = z.object({
  rule: z.enum(['tk', 'embargo', 'spiked', 'empty-headline', 'missing-article']),
  message: z.string(),
  cardId: z.string(),
})
export type Finding = z.infer<typeof findingSchema>
export type Rule = Finding['rule']
