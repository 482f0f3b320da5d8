import { findDate } from './dates'
import type { Unit } from './text-units'
import { countWords } from './tree-reading'

const AGO = /\d+\s?(?:min(?:ute)?|hour|day|week|month|year)s? ago/iu
const CREDIT = /^(?:(?:post |written |posted |published |words |story |text |reported )?(?:by|author)|por|par|von|di|door|autora?|auteur|texto?)(?:\s*[:–—-]|\s)/iu
const STOPPED = /[.!?…\]]["'”’»)]*$/u
const COMMENTS = /(?:\d+ comments?|leave a comment|no comments) on .*$/iu
const FILED = /^(?:posted|filed|published|tagged|publicado|publié|veröffentlicht) (?:in|under|as|en|dans)\b/iu

/**
 * The units of a text, with lines of facts told apart from headlines by what they have in common: labels that come
 * again and again, and bylines, dates and sections that stand with at least three stories.
 */
export function tellFacts(units: readonly Unit[]): Unit[] {
  const kinds = [hasDate, isCredit, isFiled].map((test) => units.filter((unit) => (unit.kind === 'short' || unit.kind === 'prose') && !unit.marked && test(unit.text)))
  const regular = new Set(kinds.filter((found) => found.length >= 3).flat())
  const told = units.map((unit): Unit => (regular.has(unit) ? { ...unit, kind: 'fact' } : unit))
  const labels = findLabels(told)
  return tellCutTexts(told.map((unit) => (labels.has(unit.text) && unit.kind === 'short' ? { ...unit, kind: 'fact' } : unit)))
}

// What stands between a headline and 'Read more' is text, even where it is cut in the middle of a sentence.
function tellCutTexts(units: readonly Unit[]): Unit[] {
  return units.map((unit, index) => {
    if (unit.kind !== 'short' || unit.words < 8 || unit.marked || units[index + 1]?.kind !== 'more' || units[index + 1]?.link !== '') return unit
    const above = units.slice(Math.max(0, index - 6), index).findLast(({ kind }) => kind !== 'fact')
    return above?.kind === 'short' ? { ...unit, kind: 'prose' } : unit
  })
}

// A headline may stand on a page three times, but it is no label of a word or two.
function findLabels(units: readonly Unit[]): Set<string> {
  const places = new Map<string, number[]>()
  units.forEach((unit, index) => {
    if (unit.kind !== 'short' || unit.marked) return
    const known = places.get(unit.text)
    if (known === undefined) places.set(unit.text, [index])
    else known.push(index)
  })
  const isLabel = ([text, at]: [string, number[]]): boolean => at.length >= (countWords(text) <= 3 ? 3 : 5) && at.every((index) => !headsText(units, index))
  return new Set([...places].filter(isLabel).map(([text]) => text))
}

function headsText(units: readonly Unit[], index: number): boolean {
  return units.slice(index + 1, index + 6).find(({ kind }) => kind !== 'fact')?.kind === 'prose'
}

function hasDate(line: string): boolean {
  const text = line.replace(COMMENTS, '')
  if (text.length > 600 || STOPPED.test(text)) return false
  // Behind the date may stand a whole list of topics.
  return countWords(text) <= 10 ? AGO.test(text) || findDate(text) !== '' : findDate(text.slice(0, 48)) !== ''
}

function isCredit(text: string): boolean {
  return countWords(text) <= 12 && !STOPPED.test(text) && CREDIT.test(text)
}

function isFiled(text: string): boolean {
  return text.length <= 600 && !STOPPED.test(text) && FILED.test(text)
}
