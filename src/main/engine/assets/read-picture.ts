import { Refusal } from '@shared/contract/errors'
import { MAX_PICTURE_BYTES, pictureTooLarge } from '@shared/model/picture'
import { avif, brandsOf } from './formats/avif'
import { letters, type Format, type Found } from './formats/format'
import { gif } from './formats/gif'
import { jpeg } from './formats/jpeg'
import { png } from './formats/png'
import { webp } from './formats/webp'

export interface ReadPicture { mediaType: string; width: number; height: number; bytes: Uint8Array }

const FORMATS: readonly Format[] = [png, jpeg, gif, webp, avif]
const MAX_MEGAPIXELS = 100

/**
 * Reads what a picture is from its bytes alone, whatever it is called. What a phone hangs on behind the picture's end (a
 * film, a second picture) is left off: `bytes` are one picture and nothing else.
 * @throws Refusal `empty`, `too-large`, `unreadable` or `invalid`, each naming the file.
 */
export function readPicture(name: string, given: Uint8Array): ReadPicture {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length === 0) throw new Refusal('empty', `“${name}” is an empty file.`)
  if (bytes.length > MAX_PICTURE_BYTES) throw new Refusal('too-large', pictureTooLarge(name, bytes.length))
  const format = FORMATS.find(({ begins }) => begins(bytes))
  if (!format) throw new Refusal('unreadable', `“${name}” ${whatElse(bytes)}`)
  const found = readWhole(format, bytes)
  if (!found) throw new Refusal('unreadable', `“${name}” is damaged or was cut short.`)
  const { width, height, end } = found
  if (width === 0 || height === 0) throw new Refusal('unreadable', `“${name}” has no width or no height.`)
  const megapixels = Math.ceil((width * height) / 1e6)
  if (megapixels > MAX_MEGAPIXELS) throw new Refusal('too-large', `“${name}” has ${megapixels} megapixels. Galley takes pictures of up to ${MAX_MEGAPIXELS}.`)
  if (isAlsoSomethingElse(bytes)) throw new Refusal('invalid', `“${name}” is a picture with a page or a program hidden in it, so Galley doesn’t take it.`)
  return { mediaType: format.mediaType, width, height, bytes: given.subarray(0, end) }
}

function readWhole(format: Format, bytes: Buffer): Found | null {
  try {
    return format.read(bytes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

// Programs that look for their own beginning take a file for what it says anywhere in it: a browser that sniffs, PHP, a
// reader of PDF (in the first 1,024 bytes) or of ZIP (from its end). No picture's own data or metadata says any of this.
const HIDDEN = /<(?:script|html|!doctype html|iframe|\?php)[\s>]/iu
const ZIP_SEEN = 66_000

function isAlsoSomethingElse(bytes: Buffer): boolean {
  const tail = letters(bytes, Math.max(0, bytes.length - ZIP_SEEN), ZIP_SEEN)
  return HIDDEN.test(letters(bytes, 0, bytes.length)) || letters(bytes, 0, 1024).includes('%PDF-') || tail.includes('PK\x05\x06')
}

const TAKEN = 'Galley takes PNG, JPEG, GIF, WebP and AVIF.'

/** What a file that is no picture of ours is, as far as a person may care, and what to do about it. */
function whatElse(bytes: Buffer): string {
  const start = letters(bytes, 0, 1024).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/iu.test(start)) return 'is an SVG drawing, which can hold programs. Save it as PNG first.'
  if (start.startsWith('<')) return `is a page, not a picture. ${TAKEN}`
  if (start.startsWith('%PDF-')) return 'is a PDF. Save the picture in it as PNG or JPEG first.'
  if (brandsOf(bytes).some((brand) => /^(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)$/u.test(brand))) return 'is a HEIC picture, which readers’ programs can’t show. Save it as JPEG first.'
  if (/^(?:II\*\0|MM\0\*|BM|8BPS|\0\0\x01\0)/u.test(letters(bytes, 0, 4))) return 'is a picture of a kind that readers’ programs can’t show. Save it as PNG or JPEG first.'
  return `isn’t a picture. ${TAKEN}`
}
