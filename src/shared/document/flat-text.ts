import { MARKS, MAX_INDENT, BLOCK_TYPES, type Block, type BlockType, type Mark, type Span } from '@shared/model/block'
import { safeLink } from '@shared/model/link'

/**
 * The body as one flat text. A newline OPENS a block and carries its type and indent in one atomic attribute, so
 * splitting, joining and restyling are edits of one character; marks and links are ranges on everything else.
 */
export interface BlockAttribute { type: BlockType; indent: number }

export interface FlatRun {
  insert: string
  attributes?: { block?: BlockAttribute; link?: string } & Partial<Record<Mark, true>>
}

const PLAIN: BlockAttribute = { type: 'paragraph', indent: 0 }

/** Blocks as runs of flat text; a newline inside a span becomes a space, it may never open a block by accident. */
export function flattenBlocks(blocks: readonly Block[]): FlatRun[] {
  return blocks.flatMap((block) => [
    { insert: '\n', attributes: { block: { type: block.type, indent: block.indent ?? 0 } } },
    ...block.spans.filter((span) => span.text !== '').map(flattenSpan),
  ])
}

function flattenSpan(span: Span): FlatRun {
  const marks = Object.fromEntries((span.marks ?? []).map((mark) => [mark, true]))
  const attributes = span.link ? { ...marks, link: span.link } : marks
  const insert = span.text.replace(/\r\n?|\n/gu, ' ')
  return Object.keys(attributes).length > 0 ? { insert, attributes } : { insert }
}

/**
 * Runs of flat text as blocks. Reads anything concurrent edits can leave behind, always the same way: text before the
 * first newline stands in a paragraph, unknown types are paragraphs, marks on newlines and blocks on text are ignored,
 * neighbours with the same formatting are one span, marks are in the model's order.
 */
export function readBlocks(runs: readonly { insert?: unknown; attributes?: unknown }[]): Block[] {
  const blocks: Block[] = []
  for (const run of runs) {
    if (typeof run.insert !== 'string') continue
    const attributes = isRecord(run.attributes) ? run.attributes : {}
    run.insert.split('\n').forEach((text, part) => {
      if (part > 0) blocks.push(openBlock(attributes['block']))
      if (text === '') return
      if (blocks.length === 0) blocks.push(openBlock(PLAIN))
      appendSpan(blocks.at(-1)!.spans, readSpan(text, attributes))
    })
  }
  return blocks
}

function openBlock(attribute: unknown): Block {
  const type = isRecord(attribute) ? BLOCK_TYPES.find((known) => known === attribute['type']) : undefined
  const indent = isRecord(attribute) ? attribute['indent'] : 0
  const block: Block = { type: type ?? 'paragraph', spans: [] }
  if (typeof indent === 'number' && indent > 0) block.indent = Math.min(MAX_INDENT, Math.floor(indent))
  return block
}

function readSpan(text: string, attributes: Record<string, unknown>): Span {
  const span: Span = { text }
  const marks = MARKS.filter((mark) => attributes[mark] === true)
  const link = typeof attributes['link'] === 'string' ? safeLink(attributes['link']) : ''
  if (marks.length > 0) span.marks = marks
  if (link !== '') span.link = link
  return span
}

function appendSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  if (last && last.link === span.link && String(last.marks ?? '') === String(span.marks ?? '')) last.text += span.text
  else spans.push(span)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
