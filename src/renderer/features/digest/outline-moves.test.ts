import fc from 'fast-check'
import { LoroDoc } from 'loro-crdt'
import { describe, expect, it } from 'vitest'
import { insertItem, moveItem, readDigest } from '@shared/document/digest-document'
import type { OutlineItem } from '@shared/model/digest'
import { applyMoves, beforeIdOfDrop, groupOf, movesTo, rowAfterRemoval, stepOf } from './outline-moves'

const card = (id: string): OutlineItem => ({ kind: 'card', id, articleId: `a-${id}`, headline: '', excerpt: '', linkLabel: '' })
const head = (id: string): OutlineItem => ({ kind: 'section', id, title: id })
/** 'a b | S: c d' in short: capitals are section heads. */
const outlineOf = (ids: string): OutlineItem[] => ids.split(' ').map((id) => (/^[A-Z]/u.test(id) ? head(id) : card(id)))
const idsOf = (outline: readonly OutlineItem[]): string => outline.map((item) => item.id).join(' ')
const moved = (ids: string, id: string, beforeId: string | null): string => idsOf(applyMoves(outlineOf(ids), movesTo(outlineOf(ids), id, beforeId)))

describe('moving a card', () => {
  it('puts it in front of another row or at the end', () => {
    expect(moved('a S b c', 'c', 'a')).toBe('c a S b')
    expect(moved('a S b c', 'a', null)).toBe('S b c a')
  })
  it('moves nothing when it is there already', () => {
    expect(movesTo(outlineOf('a b c'), 'a', 'b')).toEqual([])
    expect(movesTo(outlineOf('a b c'), 'c', null)).toEqual([])
    expect(movesTo(outlineOf('a b c'), 'gone', null)).toEqual([])
  })
  it('steps over section heads one row at a time and stops at the ends', () => {
    expect(stepOf(outlineOf('a S b'), 'b', 'up')).toBe('S')
    expect(stepOf(outlineOf('a S b'), 'a', 'down')).toBe('b')
    expect(stepOf(outlineOf('a S b'), 'S', 'down')).toBeUndefined()
    expect(stepOf(outlineOf('a b'), 'a', 'down')).toBeNull()
    expect(stepOf(outlineOf('a b'), 'a', 'up')).toBeUndefined()
  })
})

describe('moving a section', () => {
  it('takes its cards along', () => {
    expect(groupOf(outlineOf('a S b c T d'), 'S')).toEqual(['S', 'b', 'c'])
    expect(moved('a S b c T d', 'T', 'S')).toBe('a T d S b c')
    expect(moved('a S b c T d', 'S', null)).toBe('a T d S b c')
  })
  it('snaps to the edge of the section it is dropped into', () => {
    expect(moved('S a b T c d U e', 'U', 'd')).toBe('S a b U e T c d')
    expect(moved('S a b T c d U e', 'S', 'd')).toBe('T c d S a b U e')
    expect(moved('S a T b c', 'S', 'c')).toBe('T b c S a')
  })
  it('never takes in the cards at the top that have no section', () => {
    expect(moved('a b S c T d', 'T', 'a')).toBe('a b T d S c')
    expect(moved('a b S c', 'S', 'a')).toBe('a b S c')
    expect(stepOf(outlineOf('a b S c'), 'S', 'up')).toBeUndefined()
  })
  it('stays when dropped into itself', () => {
    expect(movesTo(outlineOf('S a b T c'), 'S', 'b')).toEqual([])
  })
})

it('knows what a drop and a removal mean', () => {
  expect(beforeIdOfDrop(outlineOf('a b c'), 'b', 'before')).toBe('b')
  expect(beforeIdOfDrop(outlineOf('a b c'), 'b', 'after')).toBe('c')
  expect(beforeIdOfDrop(outlineOf('a b c'), 'c', 'after')).toBeNull()
  expect(rowAfterRemoval(outlineOf('a b c'), 'b')).toBe('c')
  expect(rowAfterRemoval(outlineOf('a b c'), 'c')).toBe('b')
  expect(rowAfterRemoval(outlineOf('a'), 'a')).toBeNull()
})

const outlines = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => fc.boolean().map((isHead) => (isHead ? head(`S${number}`) : card(`c${number}`))))))

it('keeps every row, and does what the document does', () => {
  fc.assert(fc.property(outlines, fc.nat(), fc.nat(), fc.boolean(), (outline, from, to, atEnd) => {
    fc.pre(outline.length > 0)
    const id = outline[from % outline.length]?.id ?? ''
    const beforeId = atEnd ? null : (outline[to % outline.length]?.id ?? null)
    const moves = movesTo(outline, id, beforeId)
    const doc = new LoroDoc()
    for (const item of outline) insertItem(doc, item)
    for (const move of moves) moveItem(doc, move.id, move.beforeId)
    const result = applyMoves(outline, moves)
    expect(idsOf(readDigest(doc).outline)).toBe(idsOf(result))
    expect(idsOf(result).split(' ').sort()).toEqual(idsOf(outline).split(' ').sort())
    expect(groupOf(result, id)).toEqual(expect.arrayContaining(groupOf(outline, id)))
  }))
})

it('comes back where it was after a step down and a step up', () => {
  fc.assert(fc.property(outlines, fc.nat(), (outline, at) => {
    fc.pre(outline.length > 0)
    const id = outline[at % outline.length]?.id ?? ''
    const down = stepOf(outline, id, 'down')
    fc.pre(down !== undefined)
    const lower = applyMoves(outline, movesTo(outline, id, down))
    const up = stepOf(lower, id, 'up')
    expect(up).toBeDefined()
    expect(idsOf(applyMoves(lower, movesTo(lower, id, up ?? null)))).toBe(idsOf(outline))
  }))
})
