import { SOFT_BREAK, blockText, isListType, type Block } from '@shared/model/block'
import { START } from './contexts'
import { isEl, type El } from './html-tree'
import { LineWriter, type Context } from './line-writer'
import { isQuote } from './receipt'
import { cellsOf, gridOf, hasHeader, holdsData, rowsOf } from './tables'
import type { Walker } from './walker'

/** Reads a table of data; false for one that lays out a page, and inside a quote, where its words stay somebody's. */
export function walkTable(walker: Walker, el: El, context: Context): boolean {
  const rows = rowsOf(el)
  if (context.quoted || !holdsData(el, rows)) return false
  walker.writer.flush()
  for (const kid of el.kids) if (isEl(kid) && kid.tag === 'caption') walker.block(kid, context)
  const beside: Block[] = []
  const grid = gridOf(rows, (cell) => cellText(walker, cell, beside))
  if (!grid) return walkLines(walker, rows)
  if (grid.length > 0) walker.writer.embed({ kind: 'table', header: hasHeader(rows), rows: grid })
  walker.writer.blocks.push(...beside)
  return true
}

/** What an article's table can't hold stays as its words, a line a row. */
function walkLines(walker: Walker, rows: readonly El[]): true {
  walker.drop('table')
  for (const row of rows) {
    const beside: Block[] = []
    walker.writer.text(cellsOf(row).map((cell) => cellText(walker, cell, beside)).filter(Boolean).join(' · '), { ...START, pre: true })
    walker.writer.flush()
    walker.writer.blocks.push(...beside)
  }
  return true
}

/** The text of a cell, which is plain: a quote keeps its marks, a note its words; pictures come after the table. */
function cellText(walker: Walker, cell: El, beside: Block[]): string {
  const outer = walker.writer
  walker.writer = new LineWriter()
  walker.walkKids(cell, START)
  walker.writer.flush()
  const { blocks } = walker.writer
  walker.writer = outer
  beside.push(...blocks.filter(({ embed }) => embed !== undefined && embed.kind !== 'divider'))
  walker.drop('link', blocks.flatMap(({ spans }) => spans).filter(({ link }) => link !== undefined).length)
  return blocks.filter(({ embed }) => !embed).map(sayInCell).join(SOFT_BREAK)
}

function sayInCell(block: Block): string {
  const notes = block.spans.flatMap(({ noteText = '' }) => (noteText === '' ? [] : [` [${noteText}]`])).join('')
  const text = blockText(block) + notes
  if (isQuote(block)) return /^["“„«]/u.test(text) ? text : `“${text}”`
  if (block.type === 'attribution') return `— ${text}`
  return isListType(block.type) ? `• ${text}` : text
}
