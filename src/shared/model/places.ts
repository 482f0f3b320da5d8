import { z } from 'zod'
import type { ArticleFields } from './article'
import type { Block } from './block'
import type { Embed } from './embed'

/** The fields of an article that hold words for readers, in the order they are met. */
export const PROSE_FIELDS = ['eyebrow', 'headline', 'dek', 'excerpt'] as const
export type ProseField = (typeof PROSE_FIELDS)[number]

/** One text of an article: a field, a block of the body, a footnote, or a text of an embed by its path in it. */
export const spotSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('field'), field: z.enum(PROSE_FIELDS) }),
  z.object({ in: z.literal('body'), block: z.number().int().min(0) }),
  z.object({ in: z.literal('note'), id: z.string().max(200) }),
  z.object({ in: z.literal('embed'), id: z.string().max(200), path: z.array(z.union([z.string().max(50), z.number().int()])).max(4) }),
])
export type Spot = z.infer<typeof spotSchema>

/** A text with where it is; `block` is the block of the body it stands in or belongs to. */
export interface Place { spot: Spot; text: string; block: number | null }

/** Every text of an article that readers meet, in reading order; footnotes' numbers are placeholders in it. */
export function placesOf(fields: Pick<ArticleFields, ProseField>, body: readonly Block[]): Place[] {
  const field = (name: ProseField): Place => ({ spot: { in: 'field', field: name }, text: fields[name], block: null })
  return [field('eyebrow'), field('headline'), field('dek'), ...body.flatMap(placesOfBlock), field('excerpt')].filter(({ text }) => text !== '')
}

function placesOfBlock(block: Block, at: number): Place[] {
  const { embedId: id, embed } = block
  if (id !== undefined) return embed ? textsOf(embed).map(({ path, text }) => ({ spot: { in: 'embed', id, path }, text, block: at })) : []
  const notes = block.spans.flatMap(({ note, noteText }): Place[] => (note !== undefined && noteText !== undefined ? [{ spot: { in: 'note', id: note }, text: noteText, block: at }] : []))
  return [{ spot: { in: 'body', block: at }, text: textOf(block), block: at }, ...notes]
}

/** The text of a block with a placeholder for each footnote's number, so that places in it are those of its spans. */
export function textOf({ spans }: Block): string {
  return spans.map(({ text }) => text).join('')
}

type Path = (string | number)[]
interface EmbedText { path: Path; text: string }

// Addresses and files are no words.
const WORDS = new Set(['alt', 'caption', 'credit', 'label', 'title', 'site', 'description'])

/** The words an embed holds, each with its path. */
export function textsOf(embed: Embed): EmbedText[] {
  return textsIn(embed, [])
}

function textsIn(value: unknown, path: Path): EmbedText[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn(each, [...path, at]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, each]) => textsIn(each, [...path, name]))
  return typeof value === 'string' && (path[0] === 'rows' || WORDS.has(String(path.at(-1)))) ? [{ path, text: value }] : []
}

/** An embed that says something else at one path. */
export function withText(embed: Embed, path: Path, text: string): Embed {
  return put(embed, path, text) as Embed
}

function put(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(value)) return value.with(Number(step), put(value[Number(step)], rest, text))
  return { ...(value as object), [step]: put((value as Record<string, unknown>)[step], rest, text) }
}

const FIELD_NAMES: Record<ProseField, string> = { eyebrow: 'Eyebrow', headline: 'Headline', dek: 'Dek', excerpt: 'Excerpt' }

/** What a place is called. */
export function nameOfSpot(spot: Spot): string {
  if (spot.in === 'field') return FIELD_NAMES[spot.field]
  if (spot.in === 'note') return 'Footnote'
  if (spot.in === 'body') return 'Body'
  return spot.path[0] === 'rows' ? 'Table' : String(spot.path.at(-1)).replace(/^./u, (first) => first.toUpperCase())
}
