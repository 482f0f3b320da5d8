import { isName } from './bylines'
import { hasDate } from './dates'
import { isMoreText } from './phrases'
import type { Unit, UnitKind } from './text-units'
import { countWords } from '@shared/html/tree-reading'

const AGO = /\d+\s?(?:min(?:ute)?|hour|day|week|month|year)s? ago/iu
const CREDIT = /^(?:(?:post |written |posted |published |words |story |text |reported )?(?:by|author)|por|par|von|di|door|autora?|auteur|texto?)(?:\s*[:–—-]|\s)/iu
const STOPPED = /[.!?…\]]["'”’»)]*$/u
const COMMENTS = /(?:\d+ comments?|leave a comment|no comments) on .*$/iu
const COUNTED = /(?:^|\s)(?:\d+|no) comments?(?:\s|$)/iu
const FILED = /^(?:posted|filed|published|tagged|publicado|publié|veröffentlicht) (?:in|under|as|en|dans)\b/iu

/**
 * The units of a text, told apart by what they have in common: labels that come again and again, bylines, dates and
 * sections that stand with at least three stories, words that end every text, and short texts where others are long.
 */
export function tellFacts(found: readonly Unit[]): Unit[] {
  const units = cutTails(found)
  const kinds = [isDated, isCredit, isFiled, isCounted].map((test) => units.filter((unit, index) => (unit.kind === 'short' || unit.kind === 'prose') && !unit.marked && test(unit.text) && !(test === isDated && isBesideDate(units, index))))
  const regular = new Set(kinds.filter((group) => group.length >= 3).flat())
  const told = units.map((unit) => as('fact', unit, regular.has(unit)))
  const labels = findLabels(told)
  return tellTexts(told.map((unit) => as(labels.get(labelOf(unit)) ?? unit.kind, unit, unit.kind === 'short')))
}

// A line with the story's date by it is no second one: the date in it belongs to the headline.
function isBesideDate(units: readonly Unit[], index: number): boolean {
  return units.slice(Math.max(0, index - 2), index + 2).some((unit) => unit.kind === 'fact' && hasDate(unit.text))
}

function as(kind: UnitKind, unit: Unit, applies: boolean): Unit {
  return applies ? { ...unit, kind } : unit
}

const MAX_TAIL = 4
const RARELY = 0.25
// Few headlines have so many words.
const LONG = 14

// 'Read more' at the end of every text, whatever the language: the same words, without a stop, on most long lines.
function cutTails(units: readonly Unit[]): Unit[] {
  const long = new Set(units.filter(({ kind, words, text }) => (kind === 'short' || kind === 'prose') && words >= 10 && text.length < 4000 && !STOPPED.test(text) && !isDated(text)))
  const counts = new Map<string, number>()
  for (const { text } of long) for (const tail of tailsOf(text)) counts.set(tail, (counts.get(tail) ?? 0) + 1)
  const repeated = new Set([...counts].filter(([, count]) => count >= 3 && count >= long.size * 0.4).map(([tail]) => tail))
  if (repeated.size === 0) return [...units]
  return units.map((unit): Unit => {
    const tail = tailsOf(unit.text).find((words) => repeated.has(words))
    return tail === undefined || !long.has(unit) ? unit : { ...unit, kind: 'prose', more: true, text: unit.text.slice(0, -tail.length).trimEnd() }
  })
}

/** The last words of a line, longest first. */
function tailsOf(text: string): string[] {
  const words = text.slice(-80).split(' ').slice(1).slice(-MAX_TAIL)
  return words.length < 2 ? [] : words.slice(0, -1).map((_, index) => words.slice(index).join(' '))
}

/**
 * Lines by where they stand. A sentence right above facts is a headline, where facts stand between headlines and texts.
 * Short lines that stand where a text stands: between a headline and 'Read more', even if cut in the middle of a
 * sentence; and right below facts, where facts stand between headlines and texts.
 */
function tellTexts(units: readonly Unit[]): Unit[] {
  const below = factsStandBelow(units)
  const aboveFacts = (wanted: UnitKind): number => units.filter(({ kind }, index) => kind === wanted && units[index + 1]?.kind === 'fact').length
  const heads = below && aboveFacts('short') > 3 * aboveFacts('prose')
  return units.map((unit, index) => {
    if (unit.kind === 'short' && !unit.marked) return as('prose', unit, isShortText(units, index, below))
    const is = (unit.kind === 'furniture' || unit.kind === 'prose') && isHeadline(units, index, { below, heads })
    return is ? { ...unit, kind: 'short', marked: true } : unit
  })
}

function isShortText(units: readonly Unit[], index: number, below: boolean): boolean {
  const [before, unit, next] = [units[index - 1], units[index] as Unit, units[index + 1]]
  const above = units.slice(Math.max(0, index - 8), index).findLast(({ kind }) => kind !== 'fact' && kind !== 'furniture')
  if (above?.kind !== 'short' || next?.kind === 'prose') return false
  if (next?.kind === 'more' && next.link === '' && unit.words >= 8) return true
  if (unit.words >= LONG && /[.!?؟。]\s/u.test(unit.text) && !(below && next?.kind === 'fact' && hasDate(next.text))) return true
  return below && before?.kind === 'fact' && next?.kind !== 'fact' && (unit.words >= 5 || STOPPED.test(unit.text))
}

// What looks like a sentence or a part of the page: right above facts that a text follows, or alone between facts and a text.
function isHeadline(units: readonly Unit[], index: number, { below, heads }: { below: boolean; heads: boolean }): boolean {
  const [before, unit, next] = [units[index - 1], units[index] as Unit, units[index + 1]]
  if (unit.words > 25 || unit.words < 4) return false
  const text = units.slice(index + 1, index + 8).find(({ kind }) => kind !== 'fact' && kind !== 'furniture')
  if (heads && next?.kind === 'fact' && text?.kind === 'prose') return unit.kind === 'prose' || hasDate(next.text)
  return !below && unit.kind === 'prose' && before?.kind === 'fact' && next?.kind === 'prose' && next.words > unit.words
}

/** Whether bylines and dates stand between headlines and texts; else they stand above the headlines, or nowhere. */
export function factsStandBelow(found: readonly Unit[]): boolean {
  if (factsStandBehind(found)) return false
  const units = found.filter(({ kind }) => kind !== 'furniture')
  const kinds = units.map(({ kind }) => ({ fact: 'f', short: 's', prose: 'p' } as Partial<Record<string, string>>)[kind] ?? '-').join('')
  const count = (pattern: RegExp): number => kinds.match(pattern)?.length ?? 0
  // Between two lines facts stand below a headline or above it: the other line is a label or a caption.
  const pairs = [...kinds.matchAll(/sf+sp/gu)].map(({ index, 0: { length } }): [Unit, Unit] => [units[index] as Unit, units[index + length - 2] as Unit])
  const [above, below] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)]
  const first = meanWords(above) >= 3 && repeats(above) <= repeats(below)
  return count(/sf+p/gu) + (first ? pairs.length : 0) > count(/(?<![sf])f+sp/gu) + (first ? 0 : pairs.length)
}

function meanWords(units: readonly Unit[]): number {
  return units.reduce((sum, { words }) => sum + words, 0) / Math.max(1, units.length)
}

/** How many of the lines begin with the same word as another one, as labels do. */
function repeats(units: readonly Unit[]): number {
  const words = units.map(({ text }) => text.split(' ')[0] ?? '')
  return words.length - new Set(words).size
}

/** Whether bylines and dates stand below the texts: then they belong to the story above them. */
export function factsStandBehind(units: readonly Unit[]): boolean {
  const facts = units.flatMap(({ kind }, index) => (kind === 'fact' ? [index] : []))
  return facts.filter((index) => endsText(units, index)).length > facts.length / 2 || endsAllTexts(units)
}

// Facts and a name, line under line below a text, and an empty line before whatever comes next.
function endsText(units: readonly Unit[], index: number): boolean {
  const lines = units.slice(Math.max(0, index - 3), index + 1)
  const text = lines.findLastIndex(({ kind }) => kind === 'prose')
  const below = lines.slice(text + 1)
  const after = units.slice(index + 1, index + 4).find(({ kind, text: line }) => kind !== 'fact' && !isName(line))
  return text !== -1 && below.every((unit) => unit.gap === 0 && (unit.kind === 'fact' || isName(unit.text))) && (after === undefined || after.gap > 0)
}

// No date above the first text, and no text below the last date: each date ends the story above it.
function endsAllTexts(units: readonly Unit[]): boolean {
  const dates = units.flatMap(({ kind, text }, index) => (kind === 'fact' && hasDate(text) ? [index] : []))
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || dates.length < 3) return false
  const before = (index: number): UnitKind | undefined => units.slice(Math.max(0, index - 4), index).findLast(({ kind }) => kind !== 'fact' && kind !== 'furniture')?.kind
  const behind = dates.filter((index) => before(index) === 'prose' || before(index) === 'more').length
  const after = units.slice(last + 1, last + 4).map(({ kind }) => kind)
  const headed = after.includes('prose') && !after.includes('furniture')
  return behind >= dates.length * 0.8 && !headed && units.slice(0, first).some(({ kind }) => kind === 'short')
}

// A headline may stand on a page three times, but it is no label of a word or two, unless another one stands by it.
function findLabels(units: readonly Unit[]): Map<string, UnitKind> {
  const places = new Map<string, number[]>()
  units.forEach((unit, index) => {
    if (unit.kind !== 'short' || unit.marked) return
    const known = places.get(labelOf(unit))
    if (known === undefined) places.set(labelOf(unit), [index])
    else known.push(index)
  })
  const isHeadline = (unit: Unit | undefined): boolean => unit?.kind === 'short' && unit.words >= 3 && places.get(labelOf(unit))?.length === 1
  const isLabel = ([text, at]: [string, number[]]): boolean => at.length >= (countWords(text) <= 3 ? 3 : 5) && at.filter((index) => headsText(units, index) && !isHeadline(units[index - 1])).length <= at.length * RARELY
  // What stands below every text says that there is more of it, in any language.
  const kindOf = (at: number[]): UnitKind => (at.every((index) => units[index - 1]?.kind === 'prose') ? 'more' : 'fact')
  return new Map([...places].filter(isLabel).map(([text, at]) => [text, kindOf(at)]))
}

// 'Reading time: 5 minutes' says the same as 'Reading time: 12 minutes'.
function labelOf(unit: Unit): string {
  return unit.text.replace(/\d+/gu, '0')
}

function headsText(units: readonly Unit[], index: number): boolean {
  return units.slice(index + 1, index + 6).find(({ kind }) => kind !== 'fact')?.kind === 'prose'
}

function isDated(line: string): boolean {
  const text = line.length > 600 ? '' : line.replace(COMMENTS, '')
  if (text === '' || STOPPED.test(text) || isMoreText(text)) return false
  // Behind the date may stand a whole list of topics.
  return countWords(text) <= 10 ? AGO.test(text) || hasDate(text) : hasDate(text.slice(0, 48))
}

function isCredit(text: string): boolean {
  return countWords(text) <= 12 && !STOPPED.test(text) && CREDIT.test(text)
}

function isFiled(text: string): boolean {
  return text.length <= 600 && !STOPPED.test(text) && FILED.test(text)
}

// 'News no comments Ana Ruiz': a theme's facts run together.
function isCounted(text: string): boolean {
  return countWords(text) <= 10 && COUNTED.test(text)
}
