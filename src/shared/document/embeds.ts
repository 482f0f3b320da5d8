import { LoroMap, type LoroDoc, type LoroMovableList } from 'loro-crdt'
import type { Picture } from '@shared/model/article-picture'
import type { Block, Span } from '@shared/model/block'
import { embedSchema, type Embed } from '@shared/model/embed'
import { readTable, writeTable } from './table'
import { diffTexts } from './text-diff'

/**
 * What embeds hold, beside the text: containers of the document's root named by the embed's id, so that two people who
 * fill one at once fill the same. Every value is a register of its own, a picture's words too.
 */
const mapOf = (doc: LoroDoc, id: string): LoroMap => doc.getMap(`embed ${id}`)
const picturesOf = (doc: LoroDoc, id: string): LoroMovableList<LoroMap> => doc.getMovableList(`pictures ${id}`) as LoroMovableList<LoroMap>

/** The embed with this id; undefined where nothing that this program knows is there. */
export function readEmbed(doc: LoroDoc, id: string): Embed | undefined {
  const { kind, ...values } = mapOf(doc, id).toJSON() as Record<string, unknown>
  const parsed = embedSchema.safeParse({ ...shapeOf(doc, id, kind, values), kind })
  return parsed.success ? parsed.data : undefined
}

function shapeOf(doc: LoroDoc, id: string, kind: unknown, values: Record<string, unknown>): Record<string, unknown> {
  if (kind === 'table') return { ...values, rows: readTable(doc, id) }
  if (kind === 'picture') return { picture: values }
  return kind === 'gallery' ? { pictures: picturesOf(doc, id).toJSON() as unknown } : values
}

/** Makes the embed say this; only what differs is written. The caller commits. */
export function writeEmbed(doc: LoroDoc, id: string, embed: Embed): void {
  const map = mapOf(doc, id)
  setValues(map, { kind: embed.kind })
  if (embed.kind === 'picture') setValues(map, embed.picture)
  else if (embed.kind === 'gallery') writeGallery(doc, id, embed.pictures)
  else if (embed.kind === 'table') {
    setValues(map, { header: embed.header })
    writeTable(doc, id, embed.rows)
  } else setValues(map, embed)
}

function writeGallery(doc: LoroDoc, id: string, pictures: readonly Picture[]): void {
  const list = picturesOf(doc, id)
  if (list.length > pictures.length) list.delete(pictures.length, list.length - pictures.length)
  pictures.forEach((picture, at) => setValues(at < list.length ? list.get(at)! : list.pushContainer(new LoroMap()), picture))
}

/** Sets values that differ; one that is undefined is taken away. */
function setValues(map: LoroMap, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    if (JSON.stringify(map.get(name)) === JSON.stringify(value)) continue
    if (value === undefined) map.delete(name)
    else map.set(name, value as never)
  }
}

/** Blocks with what their embeds and footnotes hold. */
export function resolveEmbeds(doc: LoroDoc, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const embed = block.embedId === undefined ? undefined : readEmbed(doc, block.embedId)
    if (embed) return { ...block, embed }
    return block.spans.some(({ note }) => note !== undefined) ? { ...block, spans: block.spans.map((span) => withNote(doc, span)) } : block
  })
}

function withNote(doc: LoroDoc, span: Span): Span {
  return span.note === undefined ? span : { ...span, noteText: doc.getText(`note ${span.note}`).toString() }
}

/** Writes a footnote's text with the smallest edits. The caller commits. */
export function writeNote(doc: LoroDoc, id: string, text: string): void {
  const note = doc.getText(`note ${id}`)
  for (const { at, remove, insert } of diffTexts(note.toString(), text).toReversed()) {
    if (remove > 0) note.delete(at, remove)
    if (insert !== '') note.insert(at, insert)
  }
}
