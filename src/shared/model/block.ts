import { z } from 'zod'

/** Inline formatting a reader can see; every export can print each of them. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'code'] as const
export type Mark = (typeof MARKS)[number]

/** What a block is. `indent` only means something for the two lists. */
export const BLOCK_TYPES = ['paragraph', 'heading2', 'heading3', 'quote', 'bullet', 'number', 'code'] as const
export type BlockType = (typeof BLOCK_TYPES)[number]

export const MAX_INDENT = 6

/** A soft line break inside a block (U+2028), as it stands in the flat body text. */
export const SOFT_BREAK = '\u2028'

/** A run of text with one formatting. `marks` are in the order of {@link MARKS}; `link` is http, https or mailto. */
export const spanSchema = z.object({
  text: z.string(),
  marks: z.array(z.enum(MARKS)).optional(),
  link: z.string().optional(),
})
export type Span = z.infer<typeof spanSchema>

export const blockSchema = z.object({
  type: z.enum(BLOCK_TYPES),
  indent: z.number().int().min(0).max(MAX_INDENT).optional(),
  spans: z.array(spanSchema),
})
export type Block = z.infer<typeof blockSchema>

/** The visible text of one block, soft breaks as U+2028. */
export function blockText(block: Block): string {
  return block.spans.map((span) => span.text).join('')
}

/** The visible text of a body: one line a block, soft breaks as spaces. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map((block) => blockText(block).replaceAll(SOFT_BREAK, ' ')).join('\n')
}

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { type: 'paragraph', spans: text === '' ? [] : [{ text }] }
}
