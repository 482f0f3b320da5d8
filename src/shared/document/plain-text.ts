import { SOFT_BREAK, type Block } from '@shared/model/block'
import { withoutBadSigns } from '@shared/html/signs'

/**
 * Plain text as paragraphs: where it has empty lines they part its paragraphs, and line ends in them are soft breaks; a
 * text without has a paragraph a line.
 */
export function textToBlocks(text: string): Block[] {
  const clean = withoutBadSigns(text.replace(/\r\n?|\u2029/gu, '\n')).replace(/[\ufffc\ufeff\u202d\u202e]/gu, '')
  const parts = clean.trim() === '' ? [] : /\n[ \t]*\n/u.test(clean.trim()) ? clean.split(/\n(?:[ \t]*\n)+/u) : clean.split('\n')
  return parts.map((part) => part.replace(/^\n+|\s+$/gu, '').replaceAll('\n', SOFT_BREAK)).filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', spans: [{ text: part }] }))
}
