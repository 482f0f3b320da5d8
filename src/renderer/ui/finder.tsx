import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './finder.module.css'
import { Kbd } from './kbd'
import { MOD_KEY } from './shortcut'

export interface FinderRow {
  id: string
  title: string
  icon?: ReactNode
  /** Fewer words at the row's end; where the row can't be chosen, why. */
  detail?: string | undefined
  keys?: string | undefined
  isDisabled?: boolean | undefined
}

export interface FinderGroup { title: string; rows: readonly FinderRow[] }

export interface FinderProps {
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  groups: readonly FinderGroup[]
  /** The rows answer an older text than the one there is: Enter waits for their answer. */
  isBehind?: boolean | undefined
  /** A row was chosen; `other` with Command or Control held, for the second thing that can be done with it. */
  onChoose: (id: string, other: boolean) => void
  onClose: () => void
  /** What it says when there is no row. */
  empty: string
  foot?: ReactNode
}

/** A box to type in over everything else, and below it what was found; arrows choose, Enter does it, Escape leaves. */
export function Finder(props: FinderProps): ReactNode {
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => { if (!isOpen) props.onClose() }} isDismissable className={styles['overlay'] ?? ''}>
      <Modal data-modal="" className={styles['modal'] ?? ''}>
        <Dialog aria-label={props.label} className={styles['dialog'] ?? ''}><Inside {...props} /></Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Inside({ label, placeholder, text, onText, groups, isBehind = false, onChoose, empty, foot }: FinderProps): ReactNode {
  const list = useId()
  const rows = groups.flatMap((group) => group.rows)
  const [active, setActive] = useActive(rows, text)
  const choose = useChoosing(active, text, isBehind, onChoose)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const to = stepFrom(rows, active, event.key)
    if (event.key === 'Enter') choose(event.nativeEvent[MOD_KEY])
    else if (to === undefined) return
    else setActive(to)
    event.preventDefault()
  }
  return (
    <>
      <div className={styles['search']}>
        <Search size={16} aria-hidden="true" />
        <input
          className={styles['input']} role="combobox" aria-label={label} aria-expanded="true" aria-controls={list} aria-autocomplete="list"
          aria-activedescendant={active ? rowId(list, active.id) : undefined} autoComplete="off" spellCheck={false} dir="auto" autoFocus
          placeholder={placeholder} value={text} onChange={(event) => onText(event.target.value)} onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label={label} className={styles['list']} {...(isBehind && { 'data-behind': '' })}>
        {groups.map((group) => (
          <Group key={group.title} list={list} group={group} active={active} onPoint={setActive} onPress={(row, other) => { if (!row.isDisabled) onChoose(row.id, other) }} />
        ))}
        {rows.length === 0 && !isBehind ? <p className={styles['empty']} role="option" aria-selected="false" aria-disabled="true">{empty}</p> : null}
      </div>
      {foot ? <footer className={styles['foot']}>{foot}</footer> : null}
    </>
  )
}

/** The row that Enter would choose: the first that can be, until somebody goes to another; another text begins anew. */
function useActive(rows: readonly FinderRow[], text: string): [FinderRow | null, (row: FinderRow) => void] {
  const [wanted, setWanted] = useState({ text, id: '' })
  const chosen = wanted.text === text ? rows.find(({ id }) => id === wanted.id) : undefined
  return [chosen ?? rows.find(({ isDisabled }) => !isDisabled) ?? null, (row) => setWanted({ text, id: row.id })]
}

/** Chooses the active row; while the rows are behind the text, as soon as they are not. Who types on didn't mean it. */
function useChoosing(active: FinderRow | null, text: string, isBehind: boolean, onChoose: FinderProps['onChoose']): (other: boolean) => void {
  const [asked, setAsked] = useState<{ text: string; other: boolean } | null>(null)
  const choose = useRef(onChoose)
  useEffect(() => { choose.current = onChoose })
  useEffect(() => {
    if (asked === null || isBehind) return
    setAsked(null)
    if (asked.text === text && active && !active.isDisabled) choose.current(active.id, asked.other)
  }, [asked, isBehind, active, text])
  return (other) => setAsked({ text, other })
}

const PAGE = 8

function stepFrom(rows: readonly FinderRow[], active: FinderRow | null, key: string): FinderRow | undefined {
  const at = active === null ? -1 : rows.indexOf(active)
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key]
  if (by === undefined || rows.length === 0) return undefined
  // Around the ends by one, up to them by pages.
  return Math.abs(by) === 1 ? rows[(at + by + rows.length) % rows.length] : rows[Math.max(0, Math.min(rows.length - 1, at + by))]
}

function rowId(list: string, id: string): string {
  return `${list}-${id}`
}

interface GroupProps { list: string; group: FinderGroup; active: FinderRow | null; onPoint: (row: FinderRow) => void; onPress: (row: FinderRow, other: boolean) => void }

function Group({ list, group, active, onPoint, onPress }: GroupProps): ReactNode {
  const heading = useId()
  return (
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className={styles['heading']} role="presentation">{group.title}</div>
      {group.rows.map((row) => (
        <Row key={row.id} id={rowId(list, row.id)} row={row} isActive={row === active} onPoint={() => onPoint(row)} onPress={(other) => onPress(row, other)} />
      ))}
    </div>
  )
}

function Row({ id, row, isActive, onPoint, onPress }: { id: string; row: FinderRow; isActive: boolean; onPoint: () => void; onPress: (other: boolean) => void }): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => { if (isActive) element.current?.scrollIntoView({ block: 'nearest' }) }, [isActive])
  return (
    <div
      ref={element} id={id} role="option" aria-selected={isActive} aria-disabled={row.isDisabled ?? false} className={styles['row']}
      onPointerMove={isActive ? undefined : onPoint} onMouseDown={(event) => event.preventDefault()} onClick={(event) => onPress(event.nativeEvent[MOD_KEY])}
    >
      {row.icon}
      <span className={styles['title']} dir="auto">{row.title}</span>
      {row.detail ? <span className={styles['detail']}>{row.detail}</span> : null}
      {row.keys ? <span className={styles['keys']}><Kbd keys={row.keys} /></span> : null}
    </div>
  )
}
