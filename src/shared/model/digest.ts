import { z } from 'zod'

export const dateSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, 'This needs a date such as 2026-05-22.')
  .refine((date) => !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date), 'There is no such day.')

/** What one digest says instead of its article; '' means 'as the article has it'. */
export const cardOverridesSchema = z.object({ headline: z.string(), excerpt: z.string(), linkLabel: z.string() })
export type CardOverrides = z.infer<typeof cardOverridesSchema>

export const cardSchema = cardOverridesSchema.extend({ kind: z.literal('card'), id: z.string(), articleId: z.string() })
export const sectionHeadSchema = z.object({ kind: z.literal('section'), id: z.string(), title: z.string() })

/**
 * The digest in reading order: section heads and cards in one list, so that moving a card into another section is one
 * move. Cards before the first head stand at the top of the digest; the first card of all is the lead.
 */
export const outlineItemSchema = z.discriminatedUnion('kind', [cardSchema, sectionHeadSchema])
export type Card = z.infer<typeof cardSchema>
export type SectionHead = z.infer<typeof sectionHeadSchema>
export type OutlineItem = z.infer<typeof outlineItemSchema>

export const digestSchema = z.object({
  id: z.string(),
  date: z.string(),
  subject: z.string(),
  preheader: z.string(),
  /** Plain paragraphs, one a line. */
  intro: z.string(),
  outline: z.array(outlineItemSchema),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type Digest = z.infer<typeof digestSchema>

export interface Section { id: string; title: string; cards: Card[] }

/** The outline as sections; cards before the first head stand in a section with id and title ''. */
export function sectionsOf(outline: readonly OutlineItem[]): Section[] {
  const sections: Section[] = []
  for (const item of outline) {
    if (item.kind === 'section') sections.push({ id: item.id, title: item.title, cards: [] })
    else {
      if (sections.length === 0) sections.push({ id: '', title: '', cards: [] })
      sections.at(-1)?.cards.push(item)
    }
  }
  return sections
}

export const digestSummarySchema = z.object({
  id: z.string(), date: z.string(), subject: z.string(), cardCount: z.number(), updatedAt: z.number(),
})
export type DigestSummary = z.infer<typeof digestSummarySchema>
