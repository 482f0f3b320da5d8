import { SOFT_BREAK } from '@shared/model/block'
import { oneLine } from '@shared/model/excerpt'
import { safeLink } from '@shared/model/link'

// Controls but tab and line feed, the byte order mark, non-characters, and the two bidi overrides: no text needs those
// to be read, and an override can make a link look like another one. Ranges are spelled out because \p{…} tables differ
// between runtimes.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\ufeff\ufdd0-\ufdef\ufffe\uffff]/gu
const LONE_SURROGATE = /[\ud800-\udfff]/gu

/**
 * Text from outside as it may be printed: line ends are LF, and controls, non-characters, bidi overrides and lone
 * surrogates are gone. U+2028 stays for the caller to print as a line break or a space; U+2029 is a line end.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|\u2029/gu, '\n').replace(LONE_SURROGATE, '').replace(UNPRINTABLE, '')
}

/** Clean text on one line; soft breaks and runs of white space are one space. */
export function cleanLine(text: string): string {
  return oneLine(cleanText(text))
}

/** Clean text as paragraphs (one a line of the source, empty ones left out), each a list of its soft-broken lines. */
export function cleanParagraphs(text: string): string[][] {
  return cleanText(text).split('\n')
    .map((line) => line.split(SOFT_BREAK).map(oneLine).filter((part) => part !== ''))
    .filter((lines) => lines.length > 0)
}

/** A link that may be printed, or '': checked first, so that cleaning can't turn what was refused into a link. */
export function cleanLink(href: string): string {
  return cleanText(safeLink(href))
}

/** A language tag that looks like one (BCP 47), or ''. */
export function cleanLanguage(tag: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(tag) ? tag : ''
}

/** Clean text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
