import { BLOCK_TYPES, MARKS, MAX_INDENT, PLACEHOLDER, type Block, type BlockType, type Mark, type Span } from '@shared/model/block'
import { safeLink } from '@shared/model/link'

/**
 * The body as one flat text. A newline OPENS a block and carries its type and indent in one atomic attribute, so
 * splitting, joining and restyling are edits of one character; marks and links are ranges on everything else.
 */
export interface BlockAttribute { type: BlockType; indent: number }

export interface FlatAttributes extends Partial<Record<Mark, true>> {
  block?: BlockAttribute
  checked?: true
  link?: string
  lang?: string
  note?: string
  embed?: string
}
export interface FlatRun { insert: string; attributes?: FlatAttributes }

/** A run as Loro gives it: anything may stand in it. */
export interface AnyRun { insert?: unknown; attributes?: unknown }

/** Blocks as runs of flat text; a newline inside a span becomes a space, it may never open a block by accident. */
export function flattenBlocks(blocks: readonly Block[]): FlatRun[] {
  return blocks.flatMap((block) => [
    { insert: '\n', attributes: { block: { type: block.type, indent: block.indent ?? 0 }, ...(block.checked && { checked: true as const }) } },
    ...(block.embedId === undefined ? block.spans.filter((span) => span.text !== '').map(flattenSpan) : [{ insert: PLACEHOLDER, attributes: { embed: block.embedId } }]),
  ])
}

function flattenSpan({ text, marks = [], link, lang, note }: Span): FlatRun {
  if (note !== undefined) return { insert: PLACEHOLDER, attributes: { note } }
  const attributes: FlatAttributes = { ...Object.fromEntries(marks.map((mark) => [mark, true])), ...(link && { link }), ...(lang && { lang }) }
  const insert = text.replace(/\r\n?|\n/gu, ' ').replaceAll(PLACEHOLDER, '\ufffd')
  return Object.keys(attributes).length > 0 ? { insert, attributes } : { insert }
}

/**
 * Runs of flat text as blocks. Reads anything concurrent edits can leave behind, always the same way: text before the
 * first newline stands in a paragraph, unknown types are paragraphs, marks on newlines and blocks on text are ignored,
 * an embed that came to stand inside text gets a block of its own, a placeholder nobody knows is nothing, neighbours
 * with the same formatting are one span, marks are in the model's order.
 */
export function readBlocks(runs: readonly AnyRun[]): Block[] {
  const blocks: Block[] = []
  for (const { insert, attributes: any } of runs) {
    if (typeof insert !== 'string') continue
    const attributes = isRecord(any) ? any : {}
    insert.split('\n').forEach((text, part) => {
      if (part > 0) blocks.push(openBlock(attributes))
      if (text !== '') addText(blocks, text, attributes)
    })
  }
  return blocks.map(settle)
}

function openBlock({ block, checked }: Record<string, unknown>): Block {
  const type = isRecord(block) ? BLOCK_TYPES.find((known) => known === block['type']) : undefined
  const indent = isRecord(block) ? block['indent'] : 0
  const opened: Block = { type: type ?? 'paragraph', spans: [] }
  if (typeof indent === 'number' && indent > 0) opened.indent = Math.min(MAX_INDENT, Math.floor(indent))
  if (opened.type === 'check' && checked === true) opened.checked = true
  return opened
}

function addText(blocks: Block[], text: string, attributes: Record<string, unknown>): void {
  for (const piece of text.split(/(\ufffc)/u).filter((each) => each !== '')) {
    if (piece !== PLACEHOLDER) addSpan(blocks, readSpan(piece, attributes))
    else if (typeof attributes['note'] === 'string') addSpan(blocks, { text: PLACEHOLDER, note: attributes['note'] })
    else if (typeof attributes['embed'] === 'string') addEmbed(blocks, attributes['embed'])
  }
}

function addSpan(blocks: Block[], span: Span): void {
  const last = blocks.at(-1)
  // Text at an embed is a paragraph of its own.
  if (!last || last.embedId !== undefined) blocks.push({ type: 'paragraph', spans: [span] })
  else appendSpan(last.spans, span)
}

function addEmbed(blocks: Block[], embedId: string): void {
  const last = blocks.at(-1)
  if (last?.type === 'embed' && last.embedId === undefined && last.spans.length === 0) last.embedId = embedId
  else blocks.push({ type: 'embed', spans: [], embedId })
}

/** An embed's block without its embed is a paragraph. */
function settle(block: Block): Block {
  return block.type === 'embed' && block.embedId === undefined ? { type: 'paragraph', spans: block.spans } : block
}

function readSpan(text: string, attributes: Record<string, unknown>): Span {
  const span: Span = { text }
  // Two people may have put one text above and below the line at once: above it is.
  const marks = MARKS.filter((mark) => attributes[mark] === true && !(mark === 'sub' && attributes['sup'] === true))
  const link = typeof attributes['link'] === 'string' ? safeLink(attributes['link']) : ''
  if (marks.length > 0) span.marks = marks
  if (link !== '') span.link = link
  if (typeof attributes['lang'] === 'string' && attributes['lang'] !== '') span.lang = attributes['lang']
  return span
}

/** Adds a span to the last one where both are formatted alike. */
export function appendSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  const joins = last && last.note === undefined && span.note === undefined && last.link === span.link && last.lang === span.lang && String(last.marks ?? '') === String(span.marks ?? '')
  if (joins) last.text += span.text
  else spans.push({ ...span })
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
