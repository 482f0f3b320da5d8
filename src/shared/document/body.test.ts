import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '@shared/model/block'
import { anyBody } from './arbitrary-blocks'
import { createDocument } from './article-document'
import { readBody, writeBody } from './body'
import { flattenBlocks, readBlocks } from './flat-text'
import { diffText } from './text-diff'

/** Neighbouring spans with the same formatting, joined, as the reader gives them. */
function joined(blocks: readonly Block[]): Block[] {
  return readBlocks(flattenBlocks(blocks))
}

describe('body', () => {
  it('reads back exactly what was written, from any state to any other', () => {
    fc.assert(fc.property(anyBody, anyBody, (first, second) => {
      const doc = createDocument()
      writeBody(doc, first)
      doc.commit()
      expect(readBody(doc)).toEqual(joined(first))
      writeBody(doc, second)
      doc.commit()
      expect(readBody(doc)).toEqual(joined(second))
    }), { numRuns: 300 })
  })

  it('writes nothing when nothing changed', () => {
    fc.assert(fc.property(anyBody, (blocks) => {
      const doc = createDocument()
      writeBody(doc, blocks)
      doc.commit()
      const before = doc.opCount()
      writeBody(doc, readBody(doc))
      doc.commit()
      expect(doc.opCount()).toBe(before)
    }), { numRuns: 100 })
  })

  it('gives text without a newline, unknown types and stray attributes a block of their own', () => {
    expect(readBlocks([{ insert: 'loose', attributes: { block: { type: 'quote', indent: 0 }, blink: true } }, { insert: '\n', attributes: { block: { type: 'hologram' }, bold: true } }]))
      .toEqual([{ type: 'paragraph', spans: [{ text: 'loose' }] }, { type: 'paragraph', spans: [] }])
  })

  it('drops a link that could run something', () => {
    expect(readBlocks([{ insert: '\nx', attributes: { link: 'javascript:alert(1)' } }])[0]?.spans).toEqual([{ text: 'x' }])
  })
})

describe('diffText', () => {
  it('replaces whole words', () => {
    expect(diffText('the harbour strike', 'the haven strike')).toEqual({ at: 4, remove: 7, insert: 'haven' })
  })

  it('inserts only what was typed', () => {
    expect(diffText('the habour', 'the harbour')).toEqual({ at: 6, remove: 0, insert: 'r' })
  })

  it('never cuts a surrogate pair and always arrives', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const change = diffText(before, after)
      const { at, remove, insert } = change ?? { at: 0, remove: 0, insert: '' }
      expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after)
      expect(insert.isWellFormed()).toBe(true)
    }))
  })
})
