import { Pencil, Square, SquareCheck, Trash2 } from 'lucide-react'
import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import type { UsedName } from '@shared/model/article-query'
import { countOf } from '@renderer/app/count-of'
import { RowButton } from '@renderer/ui/row-button'
import { type NamesOf, tidyName } from './name-changes'
import styles from './names.module.css'
import type { NamesDesk } from './use-names-desk'

export interface NameRowProps { desk: NamesDesk; used: UsedName; of: NamesOf; onShow: (name: string) => void; /** The focus goes back to the list. */ onDone: () => void }

/** One name: a press on it shows its articles. */
export function NameRow({ desk, used: { name, count }, of, onShow, onDone }: NameRowProps): ReactNode {
  const isSelected = desk.selected.has(name)
  if (desk.renaming === name) return <RenameField desk={desk} name={name} onDone={onDone} />
  const show = (event: MouseEvent): void => {
    // With Shift the row selects up to here.
    if (event.shiftKey) return
    event.stopPropagation()
    onShow(name)
  }
  return (
    <div className={styles['row']}>
      <RowButton skipsTab label={isSelected ? `Unselect ${name}` : `Select ${name}`} icon={isSelected ? <SquareCheck size={16} aria-hidden="true" /> : <Square size={16} aria-hidden="true" />} onPress={() => desk.toggle(name)} className={styles['box']} />
      <span className={styles['nameCell']}><button type="button" tabIndex={-1} dir="auto" className={styles['name']} title="Show its articles" onClick={show}>{name}</button></span>
      <span className={styles['uses']}>{countOf(count, 'article')}</span>
      <RowButton skipsTab label={`Rename ${name}`} icon={<Pencil size={14} aria-hidden="true" />} onPress={() => desk.beginRenaming(name)} />
      {of === 'topics' ? <RowButton skipsTab label={`Remove ${name} from all articles`} icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => desk.remove([name])} /> : null}
    </div>
  )
}

/** The name in a field: Enter keeps what was typed, Escape what was there. */
function RenameField({ desk, name, onDone }: { desk: NamesDesk; name: string; onDone: () => void }): ReactNode {
  const [typed, setTyped] = useState(name)
  const isOver = useRef(false)
  const to = tidyName(typed)
  const merges = to !== name && desk.all?.some((used) => used.name === to)
  const end = (keeps: boolean): void => {
    if (isOver.current) return
    isOver.current = true
    desk.beginRenaming(null)
    if (keeps && to !== '' && to !== name) desk.rename([name], to)
  }
  return (
    <div className={styles['row']}>
      <input
        aria-label={`New name for ${name}`}
        dir="auto"
        autoFocus
        className={styles['field']}
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => end(true)}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          end(event.key === 'Enter')
          onDone()
        }}
      />
      <span role="status" className={styles['uses']}>{merges ? 'Merges with the one of that name' : 'Enter renames · Esc leaves it'}</span>
    </div>
  )
}
