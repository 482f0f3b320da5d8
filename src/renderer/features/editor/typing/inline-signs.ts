import type { Mark } from '@shared/model/block'
import { linkFrom } from '@renderer/features/editor/link-editing'

/** A stretch at the end of a text that signs of Markdown stand around: `open` and `close` count their characters. */
export interface SignedMark { mark: Mark; open: number; close: number; length: number }
export interface SignedLink { url: string; words: string; length: number }

// The sign closes behind a letter and opens before one; a star inside a word or a number is a star.
const MARKS: readonly [Mark, number, RegExp][] = [
  ['bold', 2, /(?<![*\\])\*\*(?=[^\s*])(?:[^*]|\*(?!\*))*?[^\s*]\*\*$/u],
  ['italic', 1, /(?<![*\\\p{L}\p{N}])\*(?=[^\s*])(?:[^*]*[^\s*])?\*$/u],
  ['code', 1, /(?<![`\\])`[^`]+`$/u],
  ['strike', 2, /(?<![~\\])~~(?=[^\s~])(?:[^~]*[^\s~])?~~$/u],
  ['highlight', 2, /(?<![=\\])==(?=[^\s=])(?:[^=]*[^\s=])?==$/u],
]
const LINK = /(?<![!\\])\[([^[\]]+)\]\(([^()\s]+)\)$/u

/** The mark or link that the sign just typed completes; null for none. */
export function signedAtEnd(text: string): SignedMark | SignedLink | null {
  const [link, words = '', address = ''] = text.endsWith(')') ? LINK.exec(text) ?? [] : []
  if (link !== undefined) {
    const url = linkFrom(address)
    return url === '' ? null : { url, words, length: link.length }
  }
  for (const [mark, size, pattern] of MARKS) {
    const [whole] = pattern.exec(text) ?? []
    if (whole !== undefined && whole.length > 2 * size) return { mark, open: size, close: size, length: whole.length }
  }
  return null
}
