import { letters, type Format } from './format'

/** RFC 9649: a RIFF file whose first chunk has the size; a VP8X is followed by the picture's own chunks. */
export const webp: Format = {
  mediaType: 'image/webp',
  begins: (bytes) => letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP',
  read(bytes) {
    const end = 8 + bytes.readUInt32LE(4)
    if (end > bytes.length) return null
    const size = sizeOf(bytes)
    let hasImage = false
    let at = 12
    while (at < end) {
      hasImage ||= ['VP8 ', 'VP8L', 'ANMF'].includes(letters(bytes, at, 4))
      const length = bytes.readUInt32LE(at + 4)
      // A chunk of odd length is followed by one byte that means nothing.
      at += 8 + length + (length % 2)
    }
    return size && hasImage && at === end ? { ...size, end } : null
  },
}

function sizeOf(bytes: Buffer): { width: number; height: number } | null {
  switch (letters(bytes, 12, 4)) {
    case 'VP8X': return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) }
    case 'VP8L': return bytes.readUInt8(20) === 0x2f ? { width: 1 + (bytes.readUInt32LE(21) & 0x3fff), height: 1 + ((bytes.readUInt32LE(21) >>> 14) & 0x3fff) } : null
    case 'VP8 ': return bytes.readUIntBE(23, 3) === 0x9d012a ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff } : null
    default: return null
  }
}
