import { letters, type Format } from './format'

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b]

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt: blocks of sub-blocks, from the screen's size to the trailer. */
export const gif: Format = {
  mediaType: 'image/gif',
  begins: (bytes) => /^GIF8[79]a$/u.test(letters(bytes, 0, 6)),
  read(bytes) {
    const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
    let at = 13 + colours(bytes.readUInt8(10))
    let hasImage = false
    for (;;) {
      const block = bytes.readUInt8(at)
      if (block === TRAILER) return hasImage ? { ...size, end: at + 1 } : null
      if (block === IMAGE) at = endOfBlocks(bytes, at + 11 + colours(bytes.readUInt8(at + 9)))
      else if (block === EXTENSION) at = endOfBlocks(bytes, at + 2)
      else return null
      hasImage ||= block === IMAGE
    }
  },
}

/** Bytes of a colour table, by the flags before it. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length
  return at + 1
}
