import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block } from '@shared/model/block'
import { anyBody } from './arbitrary-blocks'
import { flattenBlocks, readBlocks } from './flat-text'
import { readOwnCopy, withOwnIds, writeOwnCopy } from './own-copy'

it('what Galley copied comes back exactly (14)', () => {
  fc.assert(fc.property(anyBody, (body) => {
    const blocks = readBlocks(flattenBlocks(body)).filter(({ type }) => type !== 'embed')
      .map((block) => ({ ...block, spans: block.spans.map((span) => (span.note === undefined ? span : { ...span, noteText: 'a note' })) }))
    fc.pre(blocks.length > 0)
    expect(readOwnCopy(writeOwnCopy({ blocks, inline: false }))).toEqual({ blocks, inline: false })
  }))
  const table: Block = { type: 'embed', spans: [], embedId: 'x', embed: { kind: 'table', header: true, rows: [['a', 'b']] } }
  expect(readOwnCopy(writeOwnCopy({ blocks: [table], inline: false }))?.blocks).toEqual([{ type: 'embed', spans: [], embed: table.embed }])
})

it('what anybody else put there is checked like a document (14)', () => {
  for (const text of ['', '{', '[]', 'null', '{"galley":2,"inline":false,"blocks":[]}', '{"galley":1,"inline":false,"blocks":[{"type":"script","spans":[]}]}', `{"galley":1,"inline":false,"blocks":${'['.repeat(1000)}`]) expect(readOwnCopy(text)).toBeNull()
  const hostile = { galley: 1, inline: true, blocks: [
    { type: 'paragraph', indent: 3, spans: [{ text: 'a\nb\ufffc', link: 'javascript:EVIL', marks: ['sup', 'sub'], onclick: 'EVIL' }, { text: 'EVIL', note: '' }], onload: 'EVIL' },
    { type: 'embed', spans: [{ text: 'EVIL' }], embed: { kind: 'picture', picture: { url: 'javascript:EVIL', alt: 'x' } } }, { type: 'embed', spans: [], embedId: 'EVIL' },
    { type: 'embed', spans: [], embed: { kind: 'button', label: 'x', url: 'javascript:EVIL' } },
  ] }
  const read = readOwnCopy(JSON.stringify(hostile))
  expect(JSON.stringify(read)).not.toContain('EVIL')
  expect(read?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'embed', 'embed'])
})

it('embeds and footnotes have ids of their own each time they are put in (14)', () => {
  const blocks: Block[] = [{ type: 'embed', spans: [], embed: { kind: 'divider' } }, { type: 'paragraph', spans: [{ text: '\ufffc', note: 'n1', noteText: 'a' }, { text: '\ufffc', note: 'n1', noteText: 'a' }] }]
  const [one, two] = [withOwnIds(blocks), withOwnIds(blocks)]
  expect(new Set([...one.embeds, ...two.embeds, ...one.notes, ...two.notes].map(([id]) => id)).size).toBe(6)
  expect(one.blocks[0]).toEqual({ type: 'embed', spans: [], embedId: one.embeds[0]![0] })
  expect(one.notes.map(([, text]) => text)).toEqual(['a', 'a'])
})
