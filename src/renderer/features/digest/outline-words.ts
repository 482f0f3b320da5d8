import type { OutlineItem } from '@shared/model/digest'
import { countOf } from '@renderer/app/count-of'

/** Where a row stands, as it is announced while it moves: '3 of 9, in World', or 'section 2 of 3, 4 cards'. */
export function placeInWords(outline: readonly OutlineItem[], id: string): string {
  const at = outline.findIndex((item) => item.id === id)
  const item = outline[at]
  if (item === undefined) return ''
  return item.kind === 'card' ? cardPlace(outline, at) : sectionPlace(outline, at)
}

/** How a section is called where it has no title yet. */
export function sectionName(title: string): string {
  return title.trim() === '' ? 'Untitled section' : title.trim()
}

/** The first card of all. */
export function leadId(outline: readonly OutlineItem[]): string | null {
  return outline.find((item) => item.kind === 'card')?.id ?? null
}

function cardPlace(outline: readonly OutlineItem[], at: number): string {
  const total = outline.filter((item) => item.kind === 'card').length
  const position = outline.slice(0, at + 1).filter((item) => item.kind === 'card').length
  const head = outline.slice(0, at).findLast((item) => item.kind === 'section')
  const section = head?.kind === 'section' ? `in ${sectionName(head.title)}` : 'at the top'
  return `${position} of ${total}, ${section}${position === 1 ? ', the lead' : ''}`
}

function sectionPlace(outline: readonly OutlineItem[], at: number): string {
  const heads = outline.filter((item) => item.kind === 'section')
  const position = outline.slice(0, at + 1).filter((item) => item.kind === 'section').length
  const next = outline.findIndex((item, index) => index > at && item.kind === 'section')
  const cards = (next < 0 ? outline.length : next) - at - 1
  return `section ${position} of ${heads.length}, ${countOf(cards, 'card')}`
}
