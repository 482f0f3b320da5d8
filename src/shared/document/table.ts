import type { LoroDoc, LoroMovableList, LoroText } from 'loro-crdt'
import { randomId } from '@shared/model/ids'
import { diffTexts } from './text-diff'

/**
 * A table is a list of rows and a list of columns, each an id that can move, and a text for every pair of them, found by
 * name: two people who write one cell, or one who adds a row while another writes, lose nothing.
 */
const rowsOf = (doc: LoroDoc, id: string): LoroMovableList<string> => doc.getMovableList(`rows ${id}`) as LoroMovableList<string>
const columnsOf = (doc: LoroDoc, id: string): LoroMovableList<string> => doc.getMovableList(`columns ${id}`) as LoroMovableList<string>
const cellOf = (doc: LoroDoc, id: string, row: string, column: string): LoroText => doc.getText(`cell ${id} ${row} ${column}`)

/** The most rows and columns that are shown; a damaged or hostile document may claim any number. */
const ROWS_AT_MOST = 500
const COLUMNS_AT_MOST = 50

const shown = (list: LoroMovableList<string>, most: number): string[] => [...new Set(list.toArray().filter((each) => typeof each === 'string'))].slice(0, most)

/** The cells' texts, row by row. */
export function readTable(doc: LoroDoc, id: string): string[][] {
  const columns = shown(columnsOf(doc, id), COLUMNS_AT_MOST)
  return shown(rowsOf(doc, id), ROWS_AT_MOST).map((row) => columns.map((column) => cellOf(doc, id, row, column).toString()))
}

/** Makes the table read as `rows`: rows and columns are added or taken away at its end. The caller commits. */
export function writeTable(doc: LoroDoc, id: string, rows: readonly (readonly string[])[]): void {
  resize(rowsOf(doc, id), rows.length)
  resize(columnsOf(doc, id), Math.max(0, ...rows.map((row) => row.length)))
  rows.forEach((row, r) => row.forEach((text, c) => writeCell(doc, id, r, c, text)))
}

function resize(list: LoroMovableList<string>, length: number): void {
  if (list.length > length) list.delete(length, list.length - length)
  while (list.length < length) list.push(randomId())
}

/** Writes one cell with the smallest edits. */
export function writeCell(doc: LoroDoc, id: string, row: number, column: number, text: string): void {
  const [rowId, columnId] = [shown(rowsOf(doc, id), ROWS_AT_MOST)[row], shown(columnsOf(doc, id), COLUMNS_AT_MOST)[column]]
  if (rowId === undefined || columnId === undefined) return
  const cell = cellOf(doc, id, rowId, columnId)
  for (const { at, remove, insert } of diffTexts(cell.toString(), text.replace(/\r\n?|\n/gu, '\u2028')).toReversed()) {
    if (remove > 0) cell.delete(at, remove)
    if (insert !== '') cell.insert(at, insert)
  }
}

type Line = 'row' | 'column'
const listOf = (doc: LoroDoc, id: string, line: Line): LoroMovableList<string> => (line === 'row' ? rowsOf(doc, id) : columnsOf(doc, id))

/** Adds an empty row or column in front of the one at `index`. */
export function insertLine(doc: LoroDoc, id: string, line: Line, index: number): void {
  const list = listOf(doc, id, line)
  list.insert(Math.max(0, Math.min(list.length, index)), randomId())
}

/** Takes a row or column out; its cells' texts stay in the document, shown nowhere. */
export function removeLine(doc: LoroDoc, id: string, line: Line, index: number): void {
  const list = listOf(doc, id, line)
  if (index >= 0 && index < list.length) list.delete(index, 1)
}

/** Moves a row or column so that it stands at `to`. */
export function moveLine(doc: LoroDoc, id: string, line: Line, from: number, to: number): void {
  const list = listOf(doc, id, line)
  if (from !== to && Math.min(from, to) >= 0 && Math.max(from, to) < list.length) list.move(from, to)
}
