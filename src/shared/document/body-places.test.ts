import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '@shared/model/block'
import { anyBody } from './arbitrary-blocks'
import { cutOut, looksAt, putInto } from './body-places'
import { flattenBlocks, readBlocks } from './flat-text'

const block = (line: string): Block => {
  const [, type = 'paragraph', indent = '', text = ''] = /^(?:(\w+?)(\d?): ?)?(.*)$/u.exec(line) ?? []
  if (type === 'embed') return { type: 'embed', spans: [], embedId: text }
  return { type: type as Block['type'], spans: text === '' ? [] : [{ text }], ...(indent !== '' && { indent: Number(indent) }) }
}
const say = ({ type, indent, spans, embedId }: Block): string => `${type}${indent ?? ''}: ${embedId ?? spans.map(({ text }) => text).join('')}`

/** Puts blocks where the signs | stand (one for a caret, two for a stretch); the answer has one where the caret is. */
function put(body: string[], blocks: string[], inline = false): string[] {
  const marked = body.map(block)
  const flat = flattenBlocks(marked).map(({ insert }) => insert).join('')
  const [from, to = -1] = [...flat.matchAll(/\|/gu)].map(({ index }, at) => index - at)
  const clean = body.map((line) => block(line.replaceAll('|', '')))
  const put = putInto(clean, { from: from!, to: to < 0 ? from! : to }, { blocks: blocks.map(block), inline })
  let passed = 0
  return put.blocks.map((each) => {
    const line = say(each)
    const start = passed
    passed += flattenBlocks([each]).map(({ insert }) => insert).join('').length
    if (put.caret <= start || put.caret > passed) return line
    const text = line.indexOf(': ') + 2 + put.caret - start - 1
    return `${line.slice(0, text)}|${line.slice(text)}`
  })
}

describe('where a piece goes (13)', () => {
  it.each([
    ['running text goes on in the sentence', ['ab|cd'], ['x'], ['paragraph: abx|cd']],
    ['several paragraphs divide it', ['ab|cd'], ['x', 'y'], ['paragraph: abx', 'paragraph: y|cd']],
    ['what was selected gives way', ['a|b', 'c|d'], ['x'], ['paragraph: ax|d']],
    ['an empty paragraph gives way to anything', ['|'], ['heading2: x', 'quote: y'], ['heading2: x', 'quote: y|']],
    ['a heading in an empty paragraph is one', ['|'], ['heading2: x'], ['heading2: x|']],
    ['a heading in a sentence is its words', ['ab|cd'], ['heading2: x'], ['paragraph: abx|cd']],
    ['a quote keeps a block of its own', ['ab|cd'], ['quote: x'], ['paragraph: ab', 'quote: x|', 'paragraph: cd']],
    ['at a paragraph’s beginning too', ['|cd'], ['quote: x'], ['quote: x|', 'paragraph: cd']],
    ['a quote goes on in a quote', ['quote: ab|'], ['quote: x'], ['quote: abx|']],
    ['text goes on in a list item', ['bullet: a|'], ['x'], ['bullet: ax|']],
    ['items stand as deep as the item they are put into', ['bullet1: |'], ['bullet: x', 'bullet1: y'], ['bullet1: x', 'bullet2: y|']],
    ['items behind an item', ['bullet: a|b'], ['number: x', 'number: y'], ['bullet: a', 'number: x', 'number: y|', 'bullet: b']],
    ['a part of a quote is words', ['ab|cd'], ['quote: x'], ['paragraph: abx|cd'], true],
    ['a picture at the end has a paragraph to go on in', ['ab|'], ['embed: p'], ['paragraph: ab', 'embed: p', 'paragraph: |']],
    ['a picture in a sentence', ['ab|cd'], ['embed: p'], ['paragraph: ab', 'embed: p', 'paragraph: |cd']],
    ['nothing takes what was selected away', ['a|b|c'], [], ['paragraph: a|c']],
    ['between embeds', ['embed: a', '|', 'embed: b'], ['x', 'y'], ['embed: a', 'paragraph: x', 'paragraph: y|', 'embed: b']],
  ] as [string, string[], string[], string[], boolean?][])('%s', (_name, body, blocks, wanted, inline) => {
    expect(put(body, blocks, inline)).toEqual(wanted)
  })

  it('keeps every word around and within, wherever it goes', () => {
    const text = (blocks: readonly Block[]): string => flattenBlocks(blocks).map(({ insert }) => insert).join('').replaceAll('\n', '')
    fc.assert(fc.property(anyBody, anyBody, fc.nat(), fc.nat(), (some, piece, a, b) => {
      const body = readBlocks(flattenBlocks(some.length > 0 ? some : [{ type: 'paragraph', spans: [] }]))
      const flat = flattenBlocks(body).map(({ insert }) => insert).join('')
      const [from, to] = [1 + (a % flat.length), 1 + (b % flat.length)].sort((x, y) => x - y) as [number, number]
      const put = putInto(body, { from, to }, { blocks: piece, inline: false })
      const cut = cutOut(body, { from, to })
      const before = cutOut(body, { from: 1, to: from })
      const after = cutOut(body, { from: to, to: flat.length })
      expect(text(put.blocks)).toBe(text(before.blocks) + text(piece) + text(after.blocks))
      expect(text(putInto(body, { from, to }, cut).blocks)).toBe(text(body))
      expect(put.caret).toBeLessThanOrEqual(flattenBlocks(put.blocks).map(({ insert }) => insert).join('').length + 1)
    }), { numRuns: 400 })
  })
})

describe('a piece of a body', () => {
  it('knows whether it lies inside a block', () => {
    const body = ['heading2: abc', 'quote: def', 'embed: p', 'x'].map(block)
    expect(cutOut(body, { from: 1, to: 3 })).toEqual({ blocks: [block('heading2: ab')], inline: true })
    expect(cutOut(body, { from: 1, to: 4 })).toEqual({ blocks: [block('heading2: abc')], inline: false })
    expect(cutOut(body, { from: 3, to: 12 }).blocks.map(say)).toEqual(['heading2: c', 'quote: def', 'embed: p', 'paragraph: x'])
  })

  it('knows how text looks that is typed at a place, but for a link', () => {
    const body: Block[] = [{ type: 'paragraph', spans: [{ text: 'a' }, { text: 'b', marks: ['bold'], link: 'https://a.example', lang: 'fr' }] }]
    expect([1, 2, 3].map((flat) => looksAt(body, flat))).toEqual([{}, {}, { marks: ['bold'], lang: 'fr' }])
  })
})
