import {
  IS_BOLD, IS_CODE, IS_HIGHLIGHT, IS_ITALIC, IS_STRIKETHROUGH, IS_SUBSCRIPT, IS_SUPERSCRIPT, IS_UNDERLINE, type TextFormatType, type TextNode,
} from 'lexical'
import { MARKS, type Mark } from '@shared/model/block'

const BITS: Record<Mark, number> = {
  bold: IS_BOLD, italic: IS_ITALIC, underline: IS_UNDERLINE, strike: IS_STRIKETHROUGH, code: IS_CODE, sub: IS_SUBSCRIPT, sup: IS_SUPERSCRIPT, highlight: IS_HIGHLIGHT,
}

/** What Lexical calls each mark. */
export const FORMAT_NAMES: Record<Mark, TextFormatType> = {
  bold: 'bold', italic: 'italic', underline: 'underline', strike: 'strikethrough', code: 'code', sub: 'subscript', sup: 'superscript', highlight: 'highlight',
}

const KNOWN_FORMATS = MARKS.reduce((bits, mark) => bits | BITS[mark], 0)

/** A text format with the model's marks alone; text both above and below the line is above it, as the document reads it. */
export function plainFormat(format: number): number {
  const known = format & KNOWN_FORMATS
  return (known & IS_SUPERSCRIPT) === 0 ? known : known & ~IS_SUBSCRIPT
}

export function marksOf(node: TextNode): Mark[] {
  return MARKS.filter((mark) => (node.getFormat() & BITS[mark]) !== 0)
}

export function formatOf(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | BITS[mark], 0)
}

// Lexical joins and splits text by its style, so a passage's language is kept there, as a property no browser paints.
const LANGUAGE = /^--lang: ([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*);$/u

/** The style that carries a language; '' for the article's own. */
export function styleOf(lang: string): string {
  return plainStyle(`--lang: ${lang};`)
}

/** A style with nothing in it but a language. */
export function plainStyle(style: string): string {
  return LANGUAGE.test(style) ? style : ''
}

/** The language a node's style carries, '' where there is none. */
export function languageOf(node: TextNode): string {
  return LANGUAGE.exec(node.getStyle())?.[1] ?? ''
}
