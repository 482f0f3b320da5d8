import { crc32 } from 'node:zlib'
import { letters, type Format } from './format'

const SIGNATURE = '\x89PNG\r\n\x1a\n'

/** https://www.w3.org/TR/png-3: chunks of length, type, data and checksum, from IHDR to IEND. */
export const png: Format = {
  mediaType: 'image/png',
  begins: (bytes) => letters(bytes, 0, 8) === SIGNATURE,
  read(bytes) {
    if (letters(bytes, 12, 4) !== 'IHDR' || bytes.readUInt32BE(8) !== 13) return null
    const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    let hasData = false
    for (let at = 8; ;) {
      const length = bytes.readUInt32BE(at)
      const type = letters(bytes, at + 4, 4)
      const end = at + 12 + length
      if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return null
      if (type === 'IEND') return hasData ? { ...size, end } : null
      hasData ||= type === 'IDAT' && length > 0
      at = end
    }
  },
}
