import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPTY_ARTICLE } from '@shared/model/article'
import { paragraph, type Block } from '@shared/model/block'
import type { TextEdit } from '@shared/model/act'
import { EMPTY_QUERY, findIn, patternOf } from '@shared/model/finding'
import { placesOf } from '@shared/model/places'
import { createDocument, readArticle, writeArticle, writeFields } from './article-document'
import { anyBody } from './arbitrary-blocks'
import { moveBlocks, writeBody } from './body'
import { replaceInArticle } from './replacing'
import type { LoroDoc } from 'loro-crdt'

function documentOf(body: readonly Block[], fields = {}): LoroDoc {
  const doc = createDocument()
  writeArticle(doc, { fields: { ...EMPTY_ARTICLE, ...fields }, topics: [], body: [...body] })
  doc.commit()
  return doc
}

function editsFor(doc: LoroDoc, text: string, put: string): TextEdit[] {
  const query = { ...EMPTY_QUERY, text, matchCase: true }
  const { fields, body } = readArticle(doc)
  return placesOf(fields, body).flatMap((place) => findIn(place.text, patternOf(query), query, put)
    .map(({ start, end }): TextEdit => ({ spot: place.spot, start, found: place.text.slice(start, end), put })))
}

const RICH: Block[] = [
  { type: 'paragraph', spans: [{ text: 'The old ' }, { text: 'har', marks: ['bold'] }, { text: 'bour', marks: ['bold', 'italic'] }, { text: ' of ' }, { text: 'old harbour', link: 'https://example.org/h' }, { text: '.' }, { text: '\ufffc', note: 'n1', noteText: 'An old harbour.' }] },
  { type: 'embed', spans: [], embedId: 'e1', embed: { kind: 'table', header: false, rows: [['harbour', 'x']] } },
  { type: 'bullet', spans: [{ text: 'harbour harbour' }] },
]

it('replaces in every kind of text, keeps formatting, and answers what takes it back', () => {
  const doc = documentOf(RICH, { headline: 'A harbour', excerpt: 'harbour' })
  const before = readArticle(doc)
  const { inverse, left } = replaceInArticle(doc, editsFor(doc, 'harbour', 'quay'))
  doc.commit()
  const { fields, body } = readArticle(doc)
  expect([fields.headline, fields.excerpt, left, inverse.length]).toEqual(['A quay', 'quay', 0, 8])
  expect(body[0]!.spans).toEqual([
    { text: 'The old ' }, { text: 'quay', marks: ['bold'] }, { text: ' of ' }, { text: 'old quay', link: 'https://example.org/h' }, { text: '.' }, { text: '\ufffc', note: 'n1', noteText: 'An old quay.' },
  ])
  expect(body[1]!.embed).toEqual({ kind: 'table', header: false, rows: [['quay', 'x']] })
  expect(body[2]!.spans).toEqual([{ text: 'quay quay' }])
  // Somebody writes a paragraph above it meanwhile.
  writeBody(doc, [paragraph('First, this.'), ...readArticle(doc).body])
  replaceInArticle(doc, inverse)
  doc.commit()
  expect(readArticle(doc)).toEqual({ ...before, body: [paragraph('First, this.'), ...before.body] })
  doc.free()
})

it('keeps the words that stay as they were formatted', () => {
  const doc = documentOf([{ type: 'paragraph', spans: [{ text: 'the ' }, { text: 'bold', marks: ['bold'] }, { text: ' harbour' }] }])
  replaceInArticle(doc, editsFor(doc, 'the bold harbour', 'a bold harbours'))
  expect(readArticle(doc).body[0]!.spans).toEqual([{ text: 'a ' }, { text: 'bold', marks: ['bold'] }, { text: ' harbours' }])
  doc.free()
})

it('leaves what is not where it was, and takes back a deletion where it stood', () => {
  const doc = documentOf([paragraph('one two'), paragraph('three two')], { dek: 'two' })
  const edits = editsFor(doc, 'two', '')
  writeFields(doc, { dek: 'too' })
  const { inverse, left } = replaceInArticle(doc, edits)
  doc.commit()
  expect([readArticle(doc).body, left]).toEqual([[paragraph('one '), paragraph('three ')], 1])
  expect(replaceInArticle(doc, inverse).left).toBe(0)
  expect(readArticle(doc).body).toEqual([paragraph('one two'), paragraph('three two')])
  doc.free()
})

it('replaces the right words whatever was moved', () => {
  const doc = documentOf([paragraph('a1'), paragraph('a2'), paragraph('a3')])
  moveBlocks(doc, 2, 1, 0)
  doc.commit()
  const { inverse } = replaceInArticle(doc, editsFor(doc, 'a', 'long '))
  expect(readArticle(doc).body).toEqual(['long 3', 'long 1', 'long 2'].map(paragraph))
  replaceInArticle(doc, inverse)
  expect(readArticle(doc).body).toEqual(['a3', 'a1', 'a2'].map(paragraph))
  doc.free()
})

it('replaces what a search of any body finds, and takes all of it back', () => {
  fc.assert(fc.property(anyBody, fc.constantFrom('a', 'e', 'o', 'wo', 'the'), fc.constantFrom('', 'a', 'QQ', 'e 👩🏽‍🚒'), (blocks, text, put) => {
    const doc = documentOf(blocks)
    const before = readArticle(doc)
    const edits = editsFor(doc, text, put)
    const { inverse, left } = replaceInArticle(doc, edits)
    expect(left).toBe(0)
    const texts = (body: readonly Block[]): string[] => body.map(({ spans }) => spans.map((span) => span.text).join(''))
    expect(texts(readArticle(doc).body)).toEqual(texts(before.body).map((each) => each.replaceAll(text, put)))
    replaceInArticle(doc, inverse)
    expect(readArticle(doc)).toEqual(before)
    doc.free()
  }), { numRuns: 150 })
})
