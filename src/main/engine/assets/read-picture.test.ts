import { crc32, deflateSync } from 'node:zlib'
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '@shared/contract/errors'
import { TINY } from './fixtures/tiny-pictures'
import { readPicture } from './read-picture'

const join = (...parts: (Uint8Array | string)[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))
const read = (bytes: Uint8Array | string, name = 'quay.jpg') => readPicture(name, typeof bytes === 'string' ? join(bytes) : bytes)
const kinds = Object.entries(TINY)

function pngOf(width: number, height: number, ...more: Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return join('\x89PNG\r\n\x1a\n', chunk('IHDR', head), ...more, chunk('IDAT', deflateSync(Buffer.alloc(7))), chunk('IEND', Buffer.alloc(0)))
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(join(type, data)))
  return join(length, type, data, sum)
}

/** A JPEG whose Exif says that it is shown turned. */
function turnedJpeg(orientation: number, order: 'II' | 'MM'): Uint8Array {
  const tiff = Buffer.alloc(22)
  const isLittle = order === 'II'
  const short = (value: number, at: number): number => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  tiff.write(order, 'latin1')
  short(42, 2)
  tiff[isLittle ? 4 : 7] = 8
  for (const [value, at] of [[1, 8], [0x0112, 10], [3, 12], [orientation, 18]] as const) short(value, at)
  return join(TINY.jpeg.subarray(0, 2), '\xff\xe1\x00\x1e', 'Exif\0\0', tiff, TINY.jpeg.subarray(2))
}

describe('a picture', () => {
  it.each(kinds)('of kind %s is read by its bytes, whatever its name', (kind, bytes) => {
    const size = kind === 'avif' ? { width: 2, height: 2 } : { width: 3, height: 2 }
    expect(read(bytes, 'notes.txt')).toEqual({ mediaType: `image/${kind.replace(/(?:Lossless|Extended)$/u, '')}`, ...size, bytes })
  })

  it('of the sample newsroom is taken whole', () => {
    for (const name of readdirSync('resources/sample/pictures')) {
      const bytes = readFileSync(`resources/sample/pictures/${name}`)
      expect(read(bytes).bytes).toHaveLength(bytes.length)
    }
  })

  it('that a camera took lying on its side has the size it is shown with', () => {
    for (const order of ['II', 'MM'] as const) {
      for (const orientation of [1, 3, 6, 8]) expect(read(turnedJpeg(orientation, order))).toMatchObject(orientation > 4 ? { width: 2, height: 3 } : { width: 3, height: 2 })
    }
  })

  it('is kept without what a phone hangs on behind it', () => {
    // An AVIF goes on to the end of its file.
    const ended = kinds.filter(([kind]) => kind !== 'avif').map(([, bytes]) => bytes)
    expect(ended.map((bytes) => read(join(bytes, '\0\0\0\x18ftypmp42 a film')).bytes)).toEqual(ended)
  })
})

describe('refused with a sentence', () => {
  it.each([
    ['nothing at all', '', 'empty', '“quay.jpg” is an empty file.'],
    ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'unreadable', '“quay.jpg” is an SVG drawing, which can hold programs. Save it as PNG first.'],
    ['a page', '\n<!DOCTYPE html><script>1</script>', 'unreadable', '“quay.jpg” is a page, not a picture. Galley takes PNG, JPEG, GIF, WebP and AVIF.'],
    ['a PDF', '%PDF-1.7', 'unreadable', '“quay.jpg” is a PDF. Save the picture in it as PNG or JPEG first.'],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'unreadable', '“quay.jpg” is a HEIC picture, which readers’ programs can’t show. Save it as JPEG first.'],
    ['a TIFF', 'II*\0....', 'unreadable', '“quay.jpg” is a picture of a kind that readers’ programs can’t show. Save it as PNG or JPEG first.'],
    ['a text', 'Harbour reopens', 'unreadable', '“quay.jpg” isn’t a picture. Galley takes PNG, JPEG, GIF, WebP and AVIF.'],
    ['a picture without width', pngOf(0, 2), 'unreadable', '“quay.jpg” has no width or no height.'],
    ['a picture of too many pixels', pngOf(20_000, 6_000), 'too-large', '“quay.jpg” has 120 megapixels. Galley takes pictures of up to 100.'],
    ['a file too large', new Uint8Array(25 * 1024 * 1024 + 1), 'too-large', '“quay.jpg” has 26 MB. Galley takes pictures of up to 25 MB.'],
    ['a picture without its data', join('\x89PNG\r\n\x1a\n', chunk('IHDR', Buffer.alloc(13)), chunk('IEND', Buffer.alloc(0))), 'unreadable', '“quay.jpg” is damaged or was cut short.'],
  ])('%s', (_what, bytes, code, message) => {
    expect(refusalOf(() => read(bytes))).toEqual({ code, message })
  })

  it('a picture with a page, a program or an archive in it', () => {
    const hidden = ['<script>alert(1)</script>', '<HTML >', '<!doctype html>', '<?php system(1)', '<iframe src=x>', 'PK\x05\x06']
    for (const text of hidden) {
      for (const [, bytes] of kinds.filter(([kind]) => kind !== 'avif')) expect(refusalOf(() => read(join(bytes, text)))?.code).toBe('invalid')
      expect(refusalOf(() => read(pngOf(3, 2, chunk('tEXt', join('Comment\0', text)))))?.code).toBe('invalid')
    }
    expect(refusalOf(() => read(pngOf(3, 2, chunk('tEXt', join('Comment\0%PDF-1.4')))))?.code).toBe('invalid')
  })

  it('a picture cut short anywhere, or with a byte of its frame changed', () => {
    for (const [kind, bytes] of kinds) {
      for (let length = 1; length < bytes.length; length++) expect([kind, length, refusalOf(() => read(bytes.subarray(0, length)))?.code]).toEqual([kind, length, 'unreadable'])
    }
    for (let at = 8; at < TINY.png.length; at++) expect(refusalOf(() => read(TINY.png.map((byte, index) => (index === at ? byte ^ 0x10 : byte))))).not.toBeNull()
  })
})

describe('whatever the bytes are', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    // Beginnings of every kind with anything behind them, and whole pictures with anything written over them.
    fc.tuple(fc.constantFrom(...kinds), fc.nat(60), fc.uint8Array({ maxLength: 400 })).map(([[, bytes], at, more]) => join(bytes.subarray(0, at), more)),
    fc.tuple(fc.constantFrom(...kinds), fc.nat(300), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([[, bytes], at, over]) => join(bytes.subarray(0, at), over, bytes.subarray(at + over.length))),
  )

  it('they are one picture or refused, never a crash', () => {
    fc.assert(fc.property(anyBytes, (bytes) => {
      const refused = refusalOf(() => {
        const { width, height, bytes: kept } = read(bytes)
        expect(width * height).toBeGreaterThan(0)
        expect(kept.length).toBeLessThanOrEqual(bytes.length)
        // What is kept is the same picture when it comes again.
        expect(read(kept)).toEqual({ ...read(bytes), bytes: kept })
      })
      if (refused) expect(refused.message).toMatch(/^“quay.jpg” .+\.$/u)
    }), { numRuns: 3_000 })
  })

  it('at random, they are refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => { expect(refusalOf(() => read(bytes))).not.toBeNull() }), { numRuns: 2_000 })
  })
})

function refusalOf(work: () => unknown): { code: string; message: string } | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}
