import type { Warning } from '@shared/model/article'
import type { Unit } from './text-units'

/** Whether two lines stand close together, then an empty line, then the text: the second is the dek of the first. */
export function isDekUnder(above: Unit | undefined, last: Unit | undefined, proseGap: number): boolean {
  if (above === undefined || last === undefined || above.words < 4 || last.gap > 0 || proseGap === 0) return false
  return above.text !== above.text.toUpperCase() || last.text === last.text.toUpperCase()
}

/** A run of lines of a word or two is a menu, and what follows a menu is no story of its last entry. */
export function isMenu(heads: readonly Unit[]): boolean {
  const tail = heads.slice(-3)
  return tail.length === 3 && tail.every((unit) => unit.words <= 2 && !unit.marked)
}

/** The warning where another line might as well be the headline. */
export function unsureHeadline(heads: readonly Unit[], at: number): Warning[] {
  const above = heads[at - 1]
  const chosen = heads[at]
  if (above === undefined || chosen === undefined || chosen.gap > 0 || above.words < 5 || above.marked !== chosen.marked) return []
  return [{ code: 'unsure-headline', message: `Two lines stand above this text; the other one is “${above.text}”.`, where: '' }]
}
