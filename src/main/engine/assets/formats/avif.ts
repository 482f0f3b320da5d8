import { letters, type Format } from './format'

interface Box { type: string; start: number; end: number }

/** AVIF is an ISO base media file (ISO/IEC 14496-12, 23008-12): boxes in boxes; the primary item's properties have the size. */
export const avif: Format = {
  mediaType: 'image/avif',
  begins: (bytes) => letters(bytes, 4, 4) === 'ftyp' && brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis'),
  read(bytes) {
    const file = boxesIn(bytes, 0, bytes.length)
    const meta = file.find(({ type }) => type === 'meta')
    if (!meta || !file.some(({ type }) => type === 'mdat')) return null
    const size = sizeOfPrimary(bytes, boxesIn(bytes, meta.start + 4, meta.end))
    return size && { ...size, end: bytes.length }
  },
}

/** What the file says it can be read as; also of its relatives, such as HEIC. */
export function brandsOf(bytes: Buffer): string[] {
  if (letters(bytes, 4, 4) !== 'ftyp') return []
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = [letters(bytes, 8, 4)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(letters(bytes, at, 4))
  return brands
}

/** Boxes that fill a stretch exactly. */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (let at = start; at < end;) {
    const short = bytes.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    if (length < head || at + length > end) throw new RangeError('a box is longer than what it is in')
    boxes.push({ type: letters(bytes, at + 4, 4), start: at + head, end: at + length })
    at += length
  }
  return boxes
}

function sizeOfPrimary(bytes: Buffer, meta: readonly Box[]): { width: number; height: number } | null {
  const [pitm, iprp] = [meta.find(({ type }) => type === 'pitm'), meta.find(({ type }) => type === 'iprp')]
  if (!pitm || !iprp) return null
  const parts = boxesIn(bytes, iprp.start, iprp.end)
  const [ipco, ipma] = [parts.find(({ type }) => type === 'ipco'), parts.find(({ type }) => type === 'ipma')]
  if (!ipco || !ipma) return null
  const primary = bytes.readUInt8(pitm.start) === 0 ? bytes.readUInt16BE(pitm.start + 4) : bytes.readUInt32BE(pitm.start + 4)
  const all = boxesIn(bytes, ipco.start, ipco.end)
  const own = propertiesOf(bytes, ipma, primary).map((index) => all[index - 1])
  const extent = own.find((box) => box?.type === 'ispe')
  if (!extent) return null
  const [width, height] = [bytes.readUInt32BE(extent.start + 4), bytes.readUInt32BE(extent.start + 8)]
  const rotation = own.find((box) => box?.type === 'irot')
  return rotation && bytes.readUInt8(rotation.start) % 2 === 1 ? { width: height, height: width } : { width, height }
}

/** The one-based indexes of an item's properties. */
function propertiesOf(bytes: Buffer, { start, end }: Box, item: number): number[] {
  const [isLong, isWide] = [bytes.readUInt8(start) > 0, bytes.readUInt8(start + 3) % 2 === 1]
  let at = start + 8
  while (at < end) {
    const id = isLong ? bytes.readUInt32BE(at) : bytes.readUInt16BE(at)
    at += isLong ? 4 : 2
    const count = bytes.readUInt8(at++)
    const indexes = Array.from({ length: count }, (_, index) => (isWide ? bytes.readUInt16BE(at + 2 * index) & 0x7fff : bytes.readUInt8(at + index) & 0x7f))
    if (id === item) return indexes
    at += count * (isWide ? 2 : 1)
  }
  return []
}
