import { LoroDoc } from 'loro-crdt'
import { articleFieldsSchema, EMPTY_ARTICLE, type ArticleFields } from '@shared/model/article'
import type { Block } from '@shared/model/block'
import type { Some } from '@shared/model/some'
import { readBody, writeBody } from './body'
import { resolveEmbeds, writeEmbed, writeNote } from './embeds'
import { configureStyles } from './styles'

/** What an article's document says. */
export interface ArticleContent { fields: ArticleFields; topics: string[]; body: Block[] }

/** A document of either kind, empty, with the house's rules for how formatting grows. */
export function createDocument(): LoroDoc {
  const doc = new LoroDoc()
  configureStyles(doc)
  return doc
}

/** The article as its document has it now. */
export function readArticle(doc: LoroDoc): ArticleContent {
  return { fields: readFields(doc), topics: readTopics(doc), body: resolveEmbeds(doc, readBody(doc)) }
}

/** The fields alone; one of the wrong shape (a newer program's, say) reads as not set. */
export function readFields(doc: LoroDoc): ArticleFields {
  const stored = doc.getMap('fields').toJSON() as Record<string, unknown>
  const fields: Record<string, unknown> = { ...EMPTY_ARTICLE }
  for (const [name, schema] of Object.entries(articleFieldsSchema.shape)) {
    const parsed = schema.safeParse(stored[name])
    if (name in stored && parsed.success) fields[name] = parsed.data
  }
  return fields as ArticleFields
}

/** The topics alone, sorted. */
export function readTopics(doc: LoroDoc): string[] {
  const topics = doc.getMap('topics').toJSON() as Record<string, unknown>
  return Object.keys(topics).filter((topic) => topics[topic] === true).sort()
}

/** Sets the fields that differ; the caller commits. */
export function writeFields(doc: LoroDoc, fields: Some<ArticleFields>): void {
  const map = doc.getMap('fields')
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && JSON.stringify(map.get(name)) !== JSON.stringify(value)) map.set(name, value)
  }
}

/** Makes the topics these; each is an entry of its own, so two people adding different ones both succeed. */
export function writeTopics(doc: LoroDoc, topics: readonly string[]): void {
  const map = doc.getMap('topics')
  const [had, wanted] = [new Set(readTopics(doc)), new Set(topics)]
  for (const topic of had) if (!wanted.has(topic)) map.delete(topic)
  for (const topic of wanted) if (!had.has(topic)) map.set(topic, true)
}

/** Fills an empty document with an article; the caller commits. */
export function writeArticle(doc: LoroDoc, content: ArticleContent): void {
  writeFields(doc, content.fields)
  writeTopics(doc, content.topics)
  for (const { embedId, embed, spans } of content.body) {
    if (embedId !== undefined && embed) writeEmbed(doc, embedId, embed)
    for (const { note, noteText } of spans) if (note !== undefined && noteText !== undefined) writeNote(doc, note, noteText)
  }
  writeBody(doc, content.body)
}
