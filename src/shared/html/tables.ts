import { isEl, type El } from './html-tree'
import { attr, hasToken } from './tree-reading'

const MOST_ROWS = 500
const MOST_COLUMNS = 50
const MOST_CELLS = 3000
const LONGEST_CELL = 400

/** A table's rows as elements, without those of tables inside it. */
export function rowsOf(table: El): El[] {
  return table.kids.flatMap((kid) => {
    if (!isEl(kid)) return []
    if (kid.tag === 'tr') return [kid]
    return ['thead', 'tbody', 'tfoot'].includes(kid.tag) ? rowsOf(kid) : []
  })
}

/** The cells of a row. */
export function cellsOf(row: El): El[] {
  return row.kids.filter((kid): kid is El => isEl(kid) && (kid.tag === 'td' || kid.tag === 'th'))
}

/**
 * Whether a table holds data. One that lays out a page or a mail (of one column or one row, or with whole texts in its
 * cells) is read through, cell by cell.
 */
export function holdsData(table: El, rows: readonly El[]): boolean {
  if (/^(?:presentation|none)$/u.test(attr(table, 'role'))) return false
  const cells = rows.flatMap(cellsOf)
  const isWide = rows.some((row) => cellsOf(row).length > 1)
  if (!isWide || cells.some(holdsPage)) return false
  const saysSo = cells.some(({ tag }) => tag === 'th') || table.kids.some((kid) => isEl(kid) && /^(?:thead|caption)$/u.test(kid.tag)) || hasToken(table, /^(?:wikitable|infobox|mso-?table-?grid)$/u)
  if (saysSo) return true
  return rows.length > 1 && cells.every((cell) => sizeOf(cell) <= LONGEST_CELL && !has(cell, /^(?:img|ul|ol|hr)$/u))
}

function holdsPage(cell: El): boolean {
  return sizeOf(cell) > LONGEST_CELL * 4 || has(cell, /^(?:table|h[1-6]|article|section|form)$/u)
}

function sizeOf(el: El): number {
  return el.kids.reduce((size, kid) => size + (isEl(kid) ? sizeOf(kid) : kid.text.length), 0)
}

function has(el: El, tags: RegExp): boolean {
  return el.kids.some((kid) => isEl(kid) && (tags.test(kid.tag) || has(kid, tags)))
}

/** Cells as rows of one length, each text once where it begins; null where an article's table can't be so large. */
export function gridOf(rows: readonly El[], textOf: (cell: El) => string): string[][] | null {
  if (rows.length > MOST_ROWS) return null
  const grid: (string | undefined)[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(row)) {
      while (grid[at]![column] !== undefined) column++
      const [wide, high] = [span(cell, 'colspan', MOST_COLUMNS), span(cell, 'rowspan', rows.length - at)]
      if (column + wide > MOST_COLUMNS || grid.length * (column + wide) > MOST_CELLS) return null
      const text = textOf(cell)
      for (let down = 0; down < high; down++) for (let right = 0; right < wide; right++) grid[at + down]![column + right] ??= down + right === 0 ? text : ''
    }
  }
  const width = Math.max(...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '')).filter((line) => line.some((text) => text !== ''))
}

function span(cell: El, name: string, most: number): number {
  const value = Number.parseInt(attr(cell, name) || '1', 10)
  return Math.max(1, Math.min(most, Number.isNaN(value) ? 1 : value))
}

/** Whether the first row names the columns. */
export function hasHeader(rows: readonly El[]): boolean {
  const [first] = rows
  if (!first) return false
  const cells = cellsOf(first)
  return first.parent?.tag === 'thead' || (cells.length > 1 && cells.every(({ tag }) => tag === 'th'))
}
