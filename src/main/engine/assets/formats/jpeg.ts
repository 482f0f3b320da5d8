import { letters, type Format } from './format'

const [SOI, EOI, SOS, APP1] = [0xd8, 0xd9, 0xda, 0xe1]

/** ITU T.81: segments that begin with 0xFF and a marker; after each SOS the picture's data, up to the next marker. */
export const jpeg: Format = {
  mediaType: 'image/jpeg',
  begins: (bytes) => bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff,
  read(bytes) {
    let size: { width: number; height: number } | null = null
    let [isTurned, hasData] = [false, false]
    for (let at = 2; ;) {
      if (bytes.readUInt8(at) !== 0xff) return null
      const marker = bytes.readUInt8(at + 1)
      if (marker === EOI) return size && hasData ? { ...turn(size, isTurned), end: at + 2 } : null
      if (marker === 0xff) {
        at++
        continue
      }
      const length = bytes.readUInt16BE(at + 2)
      if (length < 2 || marker < 0xc0) return null
      if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
      if (marker === APP1) isTurned ||= liesOnItsSide(bytes.subarray(at + 4, at + 2 + length))
      at += 2 + length
      if (marker !== SOS) continue
      hasData = true
      at = endOfData(bytes, at)
    }
  },
}

// C4, C8 and CC are tables among the frames.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The next marker that is not part of the data: neither a stuffed zero nor a restart. */
function endOfData(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new RangeError('the data has no end')
}

/** Whether Exif says that the picture is shown turned by a quarter; a damaged Exif says nothing. */
function liesOnItsSide(segment: Buffer): boolean {
  if (letters(segment, 0, 6) !== 'Exif\0\0' || segment.length < 16) return false
  const tiff = segment.subarray(6)
  const isLittle = letters(tiff, 0, 2) === 'II'
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8) >= 5 && short(at + 8) <= 8
  }
  return false
}

function turn({ width, height }: { width: number; height: number }, isTurned: boolean): { width: number; height: number } {
  return isTurned ? { width: height, height: width } : { width, height }
}
