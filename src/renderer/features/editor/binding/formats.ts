import { IS_BOLD, IS_CODE, IS_ITALIC, IS_STRIKETHROUGH, IS_UNDERLINE, type TextFormatType, type TextNode } from 'lexical'
import { MARKS, type Mark } from '@shared/model/block'

const BITS: Record<Mark, number> = { bold: IS_BOLD, italic: IS_ITALIC, underline: IS_UNDERLINE, strike: IS_STRIKETHROUGH, code: IS_CODE }

/** What Lexical calls each mark. */
export const FORMAT_NAMES: Record<Mark, TextFormatType> = {
  bold: 'bold', italic: 'italic', underline: 'underline', strike: 'strikethrough', code: 'code',
}

/** The bits of Lexical's text format that are marks of the model. */
export const KNOWN_FORMATS = MARKS.reduce((bits, mark) => bits | BITS[mark], 0)

export function marksOf(node: TextNode): Mark[] {
  return MARKS.filter((mark) => (node.getFormat() & BITS[mark]) !== 0)
}

export function formatOf(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | BITS[mark], 0)
}
