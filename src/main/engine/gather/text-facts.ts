import { findDate } from './dates'
import type { Unit } from './text-units'
import { countWords } from './tree-reading'

const AGO = /\b\d+\s?(?:min(?:ute)?|hour|day|week|month|year)s? ago/iu
const CREDIT = /^(?:(?:post |written |posted |published |words |story |text |reported )?(?:by|author)|por|par|von|di|door|autora?|auteur|texto?)(?:\s*[:–—-]|\s)/iu
const FILED = /^(?:posted|filed|published|tagged|publicado|publié|veröffentlicht) (?:in|under|as|en|dans)\b/iu

/**
 * The units of a text, with lines of facts told apart from headlines by what they have in common: labels that come
 * again and again, and bylines, dates and sections that stand with at least three stories.
 */
export function tellFacts(units: readonly Unit[]): Unit[] {
  const labels = findLabels(units)
  const kinds = [hasDate, isCredit, isFiled].map((test) => units.filter((unit) => unit.kind === 'short' && !unit.marked && test(unit.text)))
  const regular = new Set(kinds.filter((found) => found.length >= 3).flat())
  return units.map((unit) => (labels.has(unit.text) && unit.kind === 'short' || regular.has(unit) ? { ...unit, kind: 'fact' } : unit))
}

// A headline may stand on a page three times, but it has its text under it once at least.
function findLabels(units: readonly Unit[]): Set<string> {
  const places = new Map<string, number[]>()
  units.forEach((unit, index) => {
    if (unit.kind === 'short' && !unit.marked) places.set(unit.text, [...(places.get(unit.text) ?? []), index])
  })
  const isLabel = ([text, at]: [string, number[]]): boolean => at.length >= 3 && (countWords(text) <= 3 || at.every((index) => units[index + 1]?.kind === 'short'))
  return new Set([...places].filter(isLabel).map(([text]) => text))
}

function hasDate(text: string): boolean {
  return countWords(text) <= 10 && (AGO.test(text) || findDate(text) !== '')
}

function isCredit(text: string): boolean {
  return countWords(text) <= 12 && CREDIT.test(text)
}

function isFiled(text: string): boolean {
  return FILED.test(text)
}
