import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyBlock, anyBody } from './arbitrary-blocks'
import { createDocument } from './article-document'
import { readBody, viewBody, writeBody, type BodyView } from './body'
import { readBlocks } from './flat-text'
import { writeBlock } from './write-block'

it('changes one block with the same edits as the whole body would, and knows the body after it', () => {
  let direct = 0
  fc.assert(fc.property(anyBody, fc.nat(), anyBlock, (body, any, block) => {
    fc.pre(body.length > 0)
    const [one, whole] = [createDocument(), createDocument()]
    for (const doc of [one, whole]) {
      writeBody(doc, body)
      doc.commit()
    }
    const view = viewBody(one)
    const at = any % view.blocks.length
    const before = one.opCount()
    const after = writeBlock(one, view, at, block)
    one.commit()
    if (!after) return expect(one.opCount()).toBe(before)
    direct++
    writeBody(whole, view.blocks.with(at, block))
    whole.commit()
    // Where Loro cuts a run in two says nothing; where a segment begins and ends does.
    const places = ({ segments }: BodyView): unknown[] => segments.map(({ start, end, move, runs }) => ({ start, end, move, blocks: readBlocks(runs) }))
    const { blocks, text } = viewBody(one)
    expect(after).toMatchObject({ blocks, text })
    expect(places(after)).toEqual(places(viewBody(one)))
    expect([blocks, one.opCount()]).toEqual([readBody(whole), whole.opCount()])
  }), { numRuns: 60 })
  expect(direct).toBeGreaterThan(10)
})
