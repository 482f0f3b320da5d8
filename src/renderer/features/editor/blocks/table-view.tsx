import { BetweenHorizontalEnd, BetweenVerticalEnd, Heading, Rows3, Columns3 } from 'lucide-react'
import type { NodeKey } from 'lexical'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { insertLine, moveLine, removeLine, writeCell } from '@shared/document/table'
import { SOFT_BREAK } from '@shared/model/block'
import { IconButton, IconToggle } from '@renderer/ui/button'
import { Menu } from '@renderer/ui/menu'
import { useEmbedSurroundings, useWriteEmbed, type EmbedOf } from './embed-context'
import { EmbedFrame } from './embed-frame'
import styles from './embeds.module.css'

interface Place { row: number; column: number }

/** A table whose cells are edited in place: Tab goes from cell to cell, Enter makes a line, the arrows leave at the edges. */
export function TableView({ id, nodeKey, embed }: { id: string; nodeKey: NodeKey; embed: EmbedOf<'table'> }): ReactNode {
  const { document } = useEmbedSurroundings()
  const write = useWriteEmbed<'table'>(id)
  const grid = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const columns = embed.rows[0]?.length ?? 0
  const isAt = { row: Math.min(place.row, embed.rows.length - 1), column: Math.min(place.column, columns - 1) }
  const go = ({ row, column }: Place): void => grid.current?.rows[row]?.cells[column]?.querySelector('textarea')?.focus()
  const lines = (line: 'row' | 'column', at: number, count: number): Parameters<typeof Menu>[0]['entries'] => {
    const name = line === 'row' ? 'row' : 'column'
    return [
      { id: 'before', label: `New ${name} before`, run: () => document.change((doc) => insertLine(doc, id, line, at)) },
      { id: 'after', label: `New ${name} after`, run: () => document.change((doc) => insertLine(doc, id, line, at + 1)) },
      { id: 'back', label: line === 'row' ? 'Move up' : 'Move left', isDisabled: at === 0, run: () => document.change((doc) => moveLine(doc, id, line, at, at - 1)) },
      { id: 'on', label: line === 'row' ? 'Move down' : 'Move right', isDisabled: at >= count - 1, run: () => document.change((doc) => moveLine(doc, id, line, at, at + 1)) },
      { id: 'remove', label: `Remove the ${name}`, danger: true, separated: true, isDisabled: count === 1, run: () => document.change((doc) => removeLine(doc, id, line, at)) },
    ]
  }
  const tools = (
    <>
      <IconToggle size="small" label="First row names the columns" icon={<Heading size={14} aria-hidden="true" />} isSelected={embed.header} onChange={(header) => write((had) => ({ ...had, header }), 'header')} />
      <Menu label="Row" trigger={<IconButton size="small" label="Row" icon={<Rows3 size={14} aria-hidden="true" />} />} entries={lines('row', isAt.row, embed.rows.length)} />
      <Menu label="Column" trigger={<IconButton size="small" label="Column" icon={<Columns3 size={14} aria-hidden="true" />} />} entries={lines('column', isAt.column, columns)} />
      <IconButton size="small" label="Add a row at the end" icon={<BetweenHorizontalEnd size={14} aria-hidden="true" />} onPress={() => document.change((doc) => insertLine(doc, id, 'row', embed.rows.length))} />
      <IconButton size="small" label="Add a column at the end" icon={<BetweenVerticalEnd size={14} aria-hidden="true" />} onPress={() => document.change((doc) => insertLine(doc, id, 'column', columns))} />
    </>
  )
  return (
    <EmbedFrame nodeKey={nodeKey} name="Table" tools={tools}>
      <div className={styles['tableRoom']}>
        <table ref={grid} className={styles['table']}>
          <tbody>
            {embed.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((text, column) => {
                  const isHead = embed.header && row === 0
                  const cell = (
                    <textarea
                      dir="auto" rows={1} className={styles['cell']} aria-label={`${isHead ? 'Column name' : `Row ${row + 1}`}, column ${column + 1}`} value={text.replaceAll(SOFT_BREAK, '\n')}
                      onFocus={() => setPlace({ row, column })}
                      onKeyDown={(event) => leaveCell(event, { row, column }, go)}
                      onChange={({ target }) => document.change((doc) => writeCell(doc, id, row, column, target.value), `embed ${id} ${row} ${column}`)}
                    />
                  )
                  return isHead ? <th key={column} scope="col">{cell}</th> : <td key={column}>{cell}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </EmbedFrame>
  )
}

/** The arrows go to the next cell from the first or last line of a text. */
function leaveCell(event: KeyboardEvent<HTMLTextAreaElement>, { row, column }: Place, go: (place: Place) => void): void {
  const { value, selectionStart, selectionEnd } = event.currentTarget
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || selectionStart !== selectionEnd) return
  if (event.key === 'ArrowUp' && !value.slice(0, selectionStart).includes('\n')) go({ row: row - 1, column })
  else if (event.key === 'ArrowDown' && !value.slice(selectionEnd).includes('\n')) go({ row: row + 1, column })
  else return
  event.preventDefault()
}
