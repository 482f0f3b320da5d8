import { z } from 'zod'
import { articleFieldsSchema } from './article'
import { savedViewSchema } from './article-query'
import { spanSchema } from './block'
import { cardOverridesSchema, outlineItemSchema } from './digest'
import { newsroomSchema } from './newsroom'
import { pictureFactsSchema } from './picture'
import { spotSchema } from './places'
import { revisionNameSchema } from './revision'

const ids = z.array(z.string()).max(10_000)
const digestTextsSchema = z.object({ subject: z.string(), preheader: z.string(), intro: z.string() })

/**
 * Everything that can be done to a newsroom outside running text, one variant each. Performing an act answers the acts
 * that take it back. `expect` is what an act that takes back wants to find: where somebody changed it since, it is left.
 */
export const digestActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('digest-texts'), digest: z.string(), texts: digestTextsSchema.partial(), expect: digestTextsSchema.partial().optional() }),
  /** In front of the item `before`, or at the end when that is null or gone. */
  z.object({ act: z.literal('item-insert'), digest: z.string(), item: outlineItemSchema, before: z.string().nullable() }),
  z.object({ act: z.literal('item-move'), digest: z.string(), id: z.string(), before: z.string().nullable() }),
  z.object({ act: z.literal('item-remove'), digest: z.string(), id: z.string() }),
  /** A card's own words, or a section's title. */
  z.object({ act: z.literal('item-texts'), digest: z.string(), id: z.string(), texts: cardOverridesSchema.extend({ title: z.string() }).partial() }),
])
export type DigestAct = z.infer<typeof digestActSchema>

/**
 * Words of an article that others take the place of, where `found` stands at `start`. In a body, `place` is where they
 * are however the text moved meanwhile (null is its end); `spans` are what is put, with its formatting.
 */
export const textEditSchema = z.object({
  spot: spotSchema, start: z.number().int().min(0), found: z.string(), put: z.string(), place: z.string().nullable().optional(), spans: z.array(spanSchema).optional(),
})
export type TextEdit = z.infer<typeof textEditSchema>

export const actSchema = z.discriminatedUnion('act', [
  ...digestActSchema.options,
  z.object({ act: z.literal('article-fields'), ids, fields: articleFieldsSchema.partial(), expect: articleFieldsSchema.partial().optional() }),
  z.object({ act: z.literal('article-topics'), ids, add: z.array(z.string()), remove: z.array(z.string()) }),
  /** Words replaced in running text and fields; those that are not found where they were are left. */
  z.object({ act: z.literal('article-texts'), articles: z.array(z.object({ id: z.string(), edits: z.array(textEditSchema).min(1) })).max(10_000) }),
  /** Articles and digests; what is removed is shown nowhere and can come back. */
  z.object({ act: z.literal('removal'), ids, removed: z.boolean() }),
  z.object({ act: z.literal('newsroom'), fields: newsroomSchema.partial() }),
  /** The whole shelf, in order. */
  z.object({ act: z.literal('shelf'), ids }),
  /** Puts articles on the shelf, at its end or at their old `places`, or takes them off; the others stay where they are. */
  z.object({ act: z.literal('shelve'), ids, on: z.boolean(), places: z.array(z.number().int().min(0)).optional() }),
  z.object({ act: z.literal('view'), id: z.string(), view: savedViewSchema.omit({ id: true }).nullable() }),
  /** Keeps or drops a value that a colleague's change overrode; `value` and `winner` are JSON. */
  z.object({ act: z.literal('overridden'), doc: z.string(), field: z.string().max(100), value: z.string(), winner: z.string(), kept: z.boolean() }),
  z.object({ act: z.literal('picture'), sha256: z.string(), facts: pictureFactsSchema.partial(), expect: pictureFactsSchema.partial().optional() }),
  /** Keeps a version under a name, or under none any more. */
  z.object({ act: z.literal('revision-name'), revision: z.string(), name: revisionNameSchema, expect: z.string().optional() }),
])
export type Act = z.infer<typeof actSchema>

/** What was done, as a list shows it: `label` says it in the past tense, such as 'Spiked 12 articles'. */
export const journalEntrySchema = z.object({ id: z.number(), label: z.string(), at: z.number(), undone: z.boolean() })
export type JournalEntry = z.infer<typeof journalEntrySchema>

/** Acts done to a document where it is open, each with what takes it back; the journal gets them with the updates they made. */
export const stepSchema = z.object({
  label: z.string().max(300),
  /** Steps of one key in quick succession are one entry: the keystrokes in a field, say. */
  key: z.string().optional(),
  pieces: z.array(z.object({ act: digestActSchema, inverse: digestActSchema })).min(1),
})
export type Step = z.infer<typeof stepSchema>
