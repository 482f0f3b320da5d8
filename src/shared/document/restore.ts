import type { LoroDoc } from 'loro-crdt'
import type { Block } from '@shared/model/block'
import { readArticle, writeArticle, writeFields, writeTopics, type ArticleContent } from './article-document'
import { readBody, writeBody } from './body'
import { compareBodies, newerSpans } from './compare-bodies'
import type { FieldName } from './compare-articles'
import { resolveEmbeds, writeEmbed, writeNote } from './embeds'
import { appendSpan } from './flat-text'

/** What an article's text says is brought back; what the desk decided about it stays. */
const STAYS: ReadonlySet<FieldName> = new Set(['status', 'embargo'])

/** Whether a field comes back with a version: all do but the status and the embargo. */
export function isRestorable(name: FieldName): boolean {
  return !STAYS.has(name)
}

/** Makes an article say again what a version of it said, as an edit like any other. The caller commits, as for all here. */
export function restoreArticle(doc: LoroDoc, { fields, topics, body }: ArticleContent): void {
  const { status: _status, embargo: _embargo, ...words } = fields
  const { status, embargo } = readArticle(doc).fields
  writeArticle(doc, { fields: { ...words, status, embargo }, topics, body })
}

/** Brings one field back. */
export function restoreField(doc: LoroDoc, { fields, topics }: ArticleContent, name: FieldName): void {
  if (name === 'topics') writeTopics(doc, topics)
  else writeFields(doc, { [name]: fields[name] })
}

/**
 * Brings one block of an older body back to where it stood. What has become of it since, and of nothing else, gives
 * way: of a paragraph that was split its parts, of one that was joined to another its share of it.
 */
export function restoreBlock(doc: LoroDoc, older: readonly Block[], index: number): void {
  const block = older[index]
  if (!block) return
  writeHeld(doc, block)
  writeBody(doc, withBlock(older, resolveEmbeds(doc, readBody(doc)), index))
}

function writeHeld(doc: LoroDoc, { embedId, embed, spans }: Block): void {
  if (embedId !== undefined && embed) writeEmbed(doc, embedId, embed)
  for (const { note, noteText } of spans) if (note !== undefined && noteText !== undefined) writeNote(doc, note, noteText)
}

function withBlock(older: readonly Block[], newer: readonly Block[], index: number): Block[] {
  const blocks: Block[] = []
  // Whether the line at hand is a part of what gives way, and whether what follows it needs a block of its own.
  let [givesWay, isCutOff] = [false, false]
  for (const line of compareBodies(older, newer)) {
    const spans = newerSpans(line)
    if (line.before !== null) givesWay = line.before === index
    if (line.before === index) {
      blocks.push(older[index]!)
      isCutOff = true
    } else if (givesWay && line.before === null && line.pieces.some(({ change }) => change !== 'added')) {
      isCutOff = true
    } else if (line.newer) {
      blocks.push(line.newer.embedId === undefined ? { ...line.newer, spans } : line.newer)
      isCutOff = false
    } else if (spans.length > 0) {
      if (isCutOff || blocks.length === 0) blocks.push({ ...line.older!, spans: [] })
      isCutOff = false
      for (const span of spans) appendSpan(blocks.at(-1)!.spans, span)
    }
  }
  return blocks
}
