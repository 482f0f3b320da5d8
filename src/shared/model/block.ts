import { z } from 'zod'
import { embedSchema } from './embed'

/** Inline formatting a reader can see; every export can print each of them. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'sub', 'sup', 'highlight'] as const
export type Mark = (typeof MARKS)[number]

/**
 * What a block is. `indent` only means something for the three lists, `checked` for check items. An attribution says
 * whose the quote before it is. Neighbouring callouts are one box. An embed has no text of its own.
 */
export const BLOCK_TYPES = [
  'paragraph', 'heading2', 'heading3', 'heading4', 'quote', 'pullquote', 'attribution', 'bullet', 'number', 'check', 'code', 'callout', 'embed',
] as const
export type BlockType = (typeof BLOCK_TYPES)[number]
/** Blocks that hold running text. */
export type TextBlockType = Exclude<BlockType, 'embed'>

export const LIST_TYPES = ['bullet', 'number', 'check'] as const satisfies readonly BlockType[]
export type ListType = (typeof LIST_TYPES)[number]

export const MAX_INDENT = 6

/** A soft line break inside a block (U+2028), as it stands in the flat body text. */
export const SOFT_BREAK = '\u2028'
/** Stands in the flat text for a footnote's number or an embed (U+FFFC). */
export const PLACEHOLDER = '\ufffc'

/**
 * A run of text with one formatting. `marks` are in the order of {@link MARKS}; `link` is http, https or mailto; `lang`
 * (BCP 47) where the passage is in another language. A footnote's number is a span of {@link PLACEHOLDER} with the id of
 * its `note`, and what the note says where that is known.
 */
export const spanSchema = z.object({
  text: z.string(),
  marks: z.array(z.enum(MARKS)).optional(),
  link: z.string().optional(),
  lang: z.string().optional(),
  note: z.string().optional(),
  noteText: z.string().optional(),
})
export type Span = z.infer<typeof spanSchema>

export const blockSchema = z.object({
  type: z.enum(BLOCK_TYPES),
  indent: z.number().int().min(0).max(MAX_INDENT).optional(),
  checked: z.boolean().optional(),
  spans: z.array(spanSchema),
  /** Of an embed: which one, and what it holds where that is known. */
  embedId: z.string().optional(),
  embed: embedSchema.optional(),
})
export type Block = z.infer<typeof blockSchema>

/** Whether a block is an item of a list. */
export function isListType(type: BlockType): type is ListType {
  return LIST_TYPES.some((each) => each === type)
}

/** The visible text of one block, soft breaks as U+2028; footnote numbers are no text. */
export function blockText(block: Block): string {
  return block.spans.map((span) => (span.note === undefined ? span.text : '')).join('')
}

/** The text of one block as search reads it: with the words of its embed and its footnotes. */
export function blockWords(block: Block): string {
  if (block.embed) return embedWords(block.embed)
  return [blockText(block), ...block.spans.flatMap(({ noteText }) => noteText ?? [])].join(' ')
}

function embedWords(embed: NonNullable<Block['embed']>): string {
  switch (embed.kind) {
    case 'divider': return ''
    case 'picture': return [embed.picture.caption, embed.picture.credit].filter(Boolean).join(' ')
    case 'gallery': return embed.pictures.map(({ caption = '' }) => caption).filter(Boolean).join(' ')
    case 'table': return embed.rows.map((row) => row.join(' ')).join(' ')
    case 'button': return embed.label
    case 'bookmark': return [embed.title, embed.site, embed.description].filter(Boolean).join(' ')
  }
}

/** The visible text of a body: one line a block, soft breaks as spaces. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map((block) => blockWords(block).replaceAll(SOFT_BREAK, ' ')).join('\n')
}

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { type: 'paragraph', spans: text === '' ? [] : [{ text }] }
}
