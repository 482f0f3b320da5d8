import { LoroMap, type LoroDoc, type LoroMovableList } from 'loro-crdt'
import { outlineItemSchema, type CardOverrides, type OutlineItem } from '@shared/model/digest'
import type { Some } from '@shared/model/some'

export const DIGEST_FIELDS = ['date', 'subject', 'preheader', 'intro'] as const
export type DigestField = (typeof DIGEST_FIELDS)[number]
export type DigestContent = Record<DigestField, string> & { outline: OutlineItem[] }

function outlineOf(doc: LoroDoc): LoroMovableList<LoroMap> {
  return doc.getMovableList('outline') as LoroMovableList<LoroMap>
}

/** The digest as its document has it now; items of a kind this program does not know are carried but not shown. */
export function readDigest(doc: LoroDoc): DigestContent {
  const fields = doc.getMap('fields').toJSON() as Record<string, unknown>
  const text = (name: DigestField): string => (typeof fields[name] === 'string' ? fields[name] : '')
  const outline = (outlineOf(doc).toJSON() as unknown[]).flatMap((item) => {
    const parsed = outlineItemSchema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
  return { date: text('date'), subject: text('subject'), preheader: text('preheader'), intro: text('intro'), outline }
}

/** Sets one of the digest's own fields if it differs. The caller commits, as for every function here. */
export function writeDigestField(doc: LoroDoc, name: DigestField, value: string): void {
  const map = doc.getMap('fields')
  if (map.get(name) !== value) map.set(name, value)
}

/** Puts an item in front of the one with id `beforeId`, or at the end when that is null or gone. */
export function insertItem(doc: LoroDoc, item: OutlineItem, beforeId: string | null = null): void {
  const list = outlineOf(doc)
  const map = list.insertContainer(indexBefore(list, beforeId), new LoroMap())
  for (const [key, value] of Object.entries(item)) map.set(key, value)
}

/** Moves an item in front of `beforeId`, or to the end. One move: someone else's edit of it comes along. */
export function moveItem(doc: LoroDoc, id: string, beforeId: string | null): void {
  const list = outlineOf(doc)
  const from = indexOf(list, id)
  if (from < 0 || id === beforeId) return
  const before = indexBefore(list, beforeId)
  const to = before > from ? before - 1 : before
  if (to !== from) list.move(from, to)
}

export function removeItem(doc: LoroDoc, id: string): void {
  const list = outlineOf(doc)
  const at = indexOf(list, id)
  if (at >= 0) list.delete(at, 1)
}

/** Sets a section's title, or what a card says instead of its article; '' means 'as the article has it'. */
export function writeItemTexts(doc: LoroDoc, id: string, texts: Some<CardOverrides & { title: string }>): void {
  const list = outlineOf(doc)
  const map = list.get(indexOf(list, id))
  if (!(map instanceof LoroMap)) return
  for (const [key, value] of Object.entries(texts)) if (value !== undefined && map.get(key) !== value) map.set(key, value)
}

function indexOf(list: LoroMovableList<LoroMap>, id: string): number {
  return list.toArray().findIndex((item) => item instanceof LoroMap && item.get('id') === id)
}

function indexBefore(list: LoroMovableList<LoroMap>, beforeId: string | null): number {
  const at = beforeId === null ? -1 : indexOf(list, beforeId)
  return at < 0 ? list.length : at
}
