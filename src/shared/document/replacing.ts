import type { LoroDoc } from 'loro-crdt'
import type { TextEdit } from '@shared/model/act'
import type { Block, Span } from '@shared/model/block'
import { placesOf, textOf, withText, type Spot } from '@shared/model/places'
import { readArticle, writeFields, type ArticleContent } from './article-document'
import { replaceInBody, viewBody, type BodyView } from './body'
import { readEmbed, writeEmbed, writeNote } from './embeds'
import { appendSpan } from './flat-text'
import { findPlace, keepPlace } from './segments'
import { diffTexts, type Replacement } from './text-diff'

/** What replacing came to: the edits that take it back, and how many were left because their words are not there. */
export interface Replaced { inverse: TextEdit[]; left: number }

interface Located extends TextEdit { at: number }

/**
 * Replaces words in an article, each only where it finds what it expects; what is not replaced keeps its formatting, and
 * what comes in its place is formatted as what it replaces. The caller commits.
 */
export function replaceInArticle(doc: LoroDoc, asked: readonly TextEdit[]): Replaced {
  const edits = asked.filter(({ found, put }) => found !== put)
  const content = readArticle(doc)
  const texts = new Map(placesOf(content.fields, content.body).map(({ spot, text }) => [keyOf(spot), text]))
  const view = edits.some(({ place }) => place !== undefined) ? viewBody(doc) : null
  const groups = new Map<string, Located[]>()
  for (const edit of edits.flatMap((each) => locate(doc, view, each) ?? []).toSorted((a, b) => a.at - b.at)) {
    const key = keyOf(edit.spot)
    const [group, text] = [groups.get(key) ?? [], texts.get(key) ?? '']
    const last = group.at(-1)
    const stands = text.slice(edit.at, edit.at + edit.found.length) === edit.found && edit.at <= text.length
    if (stands && (!last || last.at + last.found.length <= edit.at)) groups.set(key, [...group, edit])
  }
  const inverse = [...writeBodyEdits(doc, content, groups), ...writeOtherEdits(doc, texts, groups)]
  return { inverse, left: edits.length - inverse.length }
}

function keyOf(spot: Spot): string {
  return JSON.stringify(spot)
}

/** Where an edit's words are now; null where that place is gone. */
function locate(doc: LoroDoc, view: BodyView | null, edit: TextEdit): Located | null {
  if (view === null || edit.spot.in !== 'body' || edit.place === undefined) return { ...edit, at: edit.start }
  const flat = edit.place === null ? null : findPlace(doc, edit.place)
  const shown = flat === null ? view.text.length : view.toShown(flat)
  let start = 0
  for (const [block, each] of view.blocks.entries()) {
    const size = sizeOf(each)
    if (shown <= start + 1 + size) return { ...edit, spot: { in: 'body', block }, at: Math.max(0, shown - start - 1) }
    start += 1 + size
  }
  return null
}

const sizeOf = (block: Block): number => (block.embedId === undefined ? textOf(block).length : 1)

function writeBodyEdits(doc: LoroDoc, { body }: ArticleContent, groups: ReadonlyMap<string, Located[]>): TextEdit[] {
  const replacements: Replacement[] = []
  const undone: { edit: TextEdit; shown: number }[] = []
  let [before, after] = [0, 0]
  const blocks = body.map((block, at) => {
    const edits = groups.get(keyOf({ in: 'body', block: at })) ?? []
    const spans = replaceInSpans(block.spans, edits)
    let moved = 0
    for (const { at: start, found, put } of edits) {
      replacements.push(...diffTexts(found, put).map((each) => ({ ...each, at: before + 1 + start + each.at })))
      const spansThere = sliceSpans(block.spans, start, start + found.length)
      undone.push({ edit: { spot: { in: 'body', block: at }, start: start + moved, found: put, put: found, spans: spansThere }, shown: after + 1 + start + moved })
      moved += put.length - found.length
    }
    before += 1 + sizeOf(block)
    after += 1 + sizeOf({ ...block, spans })
    return { ...block, spans }
  })
  if (replacements.length === 0) return []
  replaceInBody(doc, replacements, blocks)
  const { toFlat } = viewBody(doc)
  return undone.map(({ edit, shown }) => ({ ...edit, place: keepPlace(doc, toFlat(shown)) }))
}

function writeOtherEdits(doc: LoroDoc, texts: ReadonlyMap<string, string>, groups: ReadonlyMap<string, Located[]>): TextEdit[] {
  return [...groups].flatMap(([key, edits]) => {
    const { spot } = edits[0]!
    if (spot.in === 'body') return []
    let [text, moved] = [texts.get(key) ?? '', 0]
    const inverse = edits.map(({ at, found, put }): TextEdit => {
      const start = at + moved
      text = text.slice(0, start) + put + text.slice(start + found.length)
      moved += put.length - found.length
      return { spot, start, found: put, put: found }
    })
    writeSpot(doc, spot, text)
    return inverse
  })
}

function writeSpot(doc: LoroDoc, spot: Spot, text: string): void {
  if (spot.in === 'field') writeFields(doc, { [spot.field]: text })
  else if (spot.in === 'note') writeNote(doc, spot.id, text)
  else if (spot.in === 'embed') {
    const embed = readEmbed(doc, spot.id)
    if (embed) writeEmbed(doc, spot.id, withText(embed, spot.path, text))
  }
}

/** Spans with words replaced, the edits in their order; an edit that knows its spans puts those. */
export function replaceInSpans(spans: readonly Span[], edits: readonly { at: number; found: string; put: string; spans?: readonly Span[] | undefined }[]): Span[] {
  const result: Span[] = []
  let done = 0
  for (const { at, found, put, spans: known } of edits) {
    const there = sliceSpans(spans, at, at + found.length)
    for (const span of [...sliceSpans(spans, done, at), ...(known ?? likeThese(there, found, put))]) appendSpan(result, span)
    done = at + found.length
  }
  for (const span of sliceSpans(spans, done, Number.POSITIVE_INFINITY)) appendSpan(result, span)
  return result
}

function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
  let at = 0
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += span.text.length
    return text === '' ? [] : [{ ...span, text }]
  })
}

/** `put` with the formatting of `found`: words that stay keep theirs, others take that of the words they replace. */
function likeThese(there: readonly Span[], found: string, put: string): Span[] {
  const result: Span[] = []
  let done = 0
  for (const { at, remove, insert } of diffTexts(found, put)) {
    result.push(...sliceSpans(there, done, at))
    const model = remove > 0 ? at : Math.max(0, at - 1)
    const [look] = sliceSpans(there, model, model + 1)
    if (insert !== '') result.push({ ...look, text: insert })
    done = at + remove
  }
  return [...result, ...sliceSpans(there, done, Number.POSITIVE_INFINITY)]
}
