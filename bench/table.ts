import type { Spread } from './harness'

/** What a line promises: the p50 or p95 (or the one value) is at most so many times what it is held against, or at most so much. */
export type Target = { of: 'p50' | 'p95' | 'value' } & ({ times: number } | { most: number })

/** One line of the table: a measure of Galley, perhaps beside a floor or a peer of the same run, perhaps with a target. */
export interface Line {
  what: string
  unit: 'ms' | 'KB' | 'MB'
  galley: Spread | number
  against?: { what: string; spread: Spread | number }
  target?: Target
}

const HEAD = ['measure', 'held against', 'p50 / p95', 'Galley p50 / p95', 'ratio', 'target', '']

/** The lines as a Markdown table that reads as well in a terminal. */
export function printTable(lines: readonly Line[]): string {
  const rows = [HEAD, ...lines.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)))
  const print = (row: readonly string[]): string => `| ${row.map((cell, column) => (isFigure(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (isFigure(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return [print(HEAD), rule, ...rows.slice(1).map(print)].join('\n')
}

/** Whether the line keeps its target; undefined where it has none. */
export function isHeld({ target, galley, against }: Line): boolean | undefined {
  if (!target) return undefined
  const had = figure(galley, target.of)
  return 'most' in target ? had <= target.most : had <= target.times * figure(against!.spread, target.of)
}

const isFigure = (column: number): boolean => column >= 2 && column <= 4
const figure = (value: Spread | number, of: Target['of']): number => (typeof value === 'number' ? value : value[of === 'value' ? 'p50' : of])

function cellsOf(line: Line): string[] {
  const { what, unit, galley, against, target } = line
  const of = target?.of ?? 'p50'
  const ratio = against ? `${(figure(galley, of) / figure(against.spread, of)).toFixed(2)}×` : ''
  return [what, against?.what ?? '', against ? sayFigures(against.spread, unit) : '', sayFigures(galley, unit), ratio, target ? sayTarget(target, unit) : '', sayHeld(isHeld(line))]
}

function sayFigures(value: Spread | number, unit: string): string {
  return `${typeof value === 'number' ? round(value) : `${round(value.p50)} / ${round(value.p95)}`} ${unit}`
}

function sayTarget(target: Target, unit: string): string {
  const of = target.of === 'value' ? '' : `${target.of} `
  return 'most' in target ? `${of}≤ ${target.most} ${unit}` : `${of}≤ ${target.times}×`
}

const sayHeld = (held: boolean | undefined): string => (held === undefined ? '' : held ? 'held' : 'missed')
const round = (value: number): string => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)
