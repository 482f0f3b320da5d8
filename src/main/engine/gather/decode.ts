import iconv from 'iconv-lite'
import { withoutBadSigns } from '@shared/html/signs'
import { GatherRefusal } from './refusal'

const SIGNATURES: readonly [string, string][] = [
  ['25504446', 'a PDF'], ['89504e47', 'a picture'], ['ffd8ff', 'a picture'], ['47494638', 'a picture'], ['504b0304', 'an archive or office document'],
  ['504b0506', 'an archive'], ['1f8b', 'a compressed file'], ['377abcaf', 'an archive'], ['526172211a', 'an archive'], ['d0cf11e0', 'an office document'],
  ['7f454c46', 'a program'], ['4d5a9000', 'a program'], ['49443303', 'a sound file'], ['4f676753', 'a sound file'], ['53514c697465', 'a database'],
]

/**
 * The text of a page or file: by its byte order mark, the charset of its HTTP header, what its `<meta>` or XML
 * declaration says, else UTF-8 where that is valid, else windows-1252. Refuses what is not text.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(bytes)
  if (marked !== '') return clean(iconv.decode(Buffer.from(bytes), marked))
  refuseKnownBinary(bytes)
  const wide = guessWide(bytes)
  if (wide !== '') return clean(iconv.decode(Buffer.from(bytes), wide))
  if (bytes.includes(0)) throw notText('a file of another kind')
  return clean(decodeNarrow(bytes, contentType))
}

function decodeNarrow(bytes: Uint8Array, contentType: string): string {
  const utf8 = strictUtf8(bytes)
  const declared = charsetOf(contentType) || declaredInside(bytes)
  // A page that is valid UTF-8 beyond ASCII is UTF-8, whatever its header says: text of another charset hardly ever is.
  if (utf8 !== null && (declared === '' || !isStateful(declared))) return utf8
  const charset = declared === '' || /^utf-?8$/iu.test(declared) ? 'windows-1252' : declared
  return iconv.decode(Buffer.from(bytes), charset)
}

// ISO-2022 and HZ write other scripts in ASCII bytes, UTF-7 too: for these, valid UTF-8 proves nothing.
function isStateful(charset: string): boolean {
  return /^(?:iso-2022|hz|utf-7)/iu.test(charset)
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return almostUtf8(bytes)
  }
}

// A page cut in the middle of a sign, or with bad bytes in much good UTF-8 (excerpts cut by the byte), is still UTF-8.
function almostUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(/\ufffd/gu)?.length ?? 0
  const good = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  return good >= bad || bad === 1 && text.endsWith('\ufffd') ? text : null
}

function charsetOf(contentType: string): string {
  return known(/charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType)?.[1] ?? '')
}

function declaredInside(bytes: Uint8Array): string {
  const head = iconv.decode(Buffer.from(bytes.subarray(0, 4096)), 'latin1')
  const meta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1]
  return known(meta ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1] ?? '')
}

// As browsers do: pages that say Latin-1 or ASCII are in the Windows charset that contains it.
const WIDER: Record<string, string> = { 'iso-8859-1': 'windows-1252', latin1: 'windows-1252', 'us-ascii': 'windows-1252', ascii: 'windows-1252', 'iso-8859-9': 'windows-1254', 'iso-8859-11': 'windows-874', gb2312: 'gb18030' }

function known(declared: string): string {
  const charset = WIDER[declared.toLowerCase()] ?? declared
  return iconv.encodingExists(charset) && !/^(?:base64|hex|ucs|utf-?16|utf-?32|binary)/iu.test(charset) ? charset : ''
}

function byteOrderMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
}

/** UTF-16 without its mark: nearly every other byte of Latin text is zero. */
function guessWide(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, Math.min(bytes.length, 400) & ~1)
  if (sample.length < 8) return ''
  const zeros = (odd: number): number => sample.filter((byte, index) => index % 2 === odd && byte === 0).length / (sample.length / 2)
  if (zeros(1) > 0.8 && zeros(0) < 0.05) return 'utf-16le'
  return zeros(0) > 0.8 && zeros(1) < 0.05 ? 'utf-16be' : ''
}

function refuseKnownBinary(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))
  const webp = start.startsWith('52494646') && bytes.includes(0)
  if (found !== undefined || webp) throw notText(found?.[1] ?? 'a picture')
}

function notText(what: string): GatherRefusal {
  return new GatherRefusal('unreadable', `This is ${what}, not a page or a text, so Galley can’t read stories from it.`)
}

function clean(text: string): string {
  return withoutBadSigns(text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'))
}
