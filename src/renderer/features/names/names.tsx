import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { countOf } from '@renderer/app/count-of'
import { useCommand } from '@renderer/app/commands'
import { refusalOf } from '@renderer/engine/client'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import { LongGrid } from '@renderer/ui/long-grid'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedControl } from '@renderer/ui/segmented-control'
import { MergeDialog } from './merge-dialog'
import type { NamesOf } from './name-changes'
import { NameRow } from './name-row'
import styles from './names.module.css'
import { SelectionBar } from './selection-bar'
import { type NamesDesk, useNamesDesk } from './use-names-desk'

export interface NamesProps { of: NamesOf; /** Shows a name's articles. */ onShow: (name: string) => void }

const WORDS = {
  topics: { title: 'Topics', one: 'topic', empty: 'No topics yet', where: 'An article’s topics are among its details, and come in with gathered stories.' },
  sources: { title: 'Sources', one: 'source', empty: 'No sources yet', where: 'Gathered stories bring their source along; it is among an article’s details.' },
}

const ORDERS = [{ id: 'use', label: 'Most used' }, { id: 'name', label: 'By name' }] as const

/** Every topic or every source with what it is used for: renamed, merged and removed in all articles at once. */
export function Names({ of, onShow }: NamesProps): ReactNode {
  const desk = useNamesDesk(of)
  const [merging, setMerging] = useState<readonly string[] | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const words = WORDS[of]
  // The list has the focus as soon as it is there, so that its keys work at once.
  const isThere = desk.shown.length > 0
  useEffect(() => { if (isThere && document.activeElement !== input.current) grid.current?.focus({ preventScroll: true }) }, [isThere])
  useCommand('search', () => { input.current?.select(); input.current?.focus() })
  const enterList = (event: { key: string; preventDefault: () => void; continuePropagation: () => void }): void => {
    if (desk.shown.length === 0 || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return event.continuePropagation()
    event.preventDefault()
    grid.current?.focus()
  }
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.title}</h1>
        <span role="status" className={styles['count']}>{desk.all === null ? '' : countOf(desk.shown.length, words.one)}</span>
        <SearchField label={`Filter ${of}`} placeholder="Filter" command="search" className={styles['search']} inputRef={input} value={desk.typed} onChange={desk.setTyped} onKeyDown={enterList} />
        <div><SegmentedControl label="Order" segments={ORDERS} value={desk.order} onChange={desk.setOrder} /></div>
      </header>
      {desk.error ? <ErrorNotice>{refusalOf(desk.error).message}</ErrorNotice> : null}
      {desk.all === null ? desk.error ? null : <Loading /> : desk.all.length === 0 ? <EmptyState title={words.empty}>{words.where}</EmptyState> : desk.shown.length === 0 ? <EmptyState title={`No ${words.one} is called “${desk.typed.trim()}”`} /> : (
        <LongGrid
          label={words.title}
          gridRef={grid}
          count={desk.shown.length}
          rowHeight={36}
          cursor={desk.cursor}
          onCursor={desk.goTo}
          onKey={(event) => pressKey(event, desk, { of, onShow, merge: setMerging })}
          keyOf={(index) => desk.shown[index]?.name ?? index}
          nameOf={(index) => nameOf(desk, index)}
          isSelected={(index) => desk.selected.has(desk.shown[index]?.name ?? '')}
          row={(index) => <NameRow desk={desk} used={desk.shown[index]!} of={of} onShow={onShow} onDone={() => grid.current?.focus()} />}
        />
      )}
      <SelectionBar desk={desk} of={of} onMerge={setMerging} onDone={() => grid.current?.focus()} />
      {merging === null ? null : <MergeDialog of={of} names={merging} all={desk.all ?? []} onMerge={(to) => desk.rename(merging, to)} onClose={() => { setMerging(null); requestAnimationFrame(() => grid.current?.focus()) }} />}
    </div>
  )
}

function nameOf({ shown }: NamesDesk, index: number): string {
  const used = shown[index]
  return used ? `${used.name}, ${countOf(used.count, 'article')}` : ''
}

interface Doing { of: NamesOf; onShow: (name: string) => void; merge: (names: readonly string[]) => void }

function pressKey(event: KeyboardEvent, desk: NamesDesk, { of, onShow, merge }: Doing): void {
  const here = desk.shown[desk.cursor]?.name
  const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'
  if (!all && (event.ctrlKey || event.metaKey || event.altKey)) return
  if (all) desk.select(desk.shown.map(({ name }) => name))
  else if (event.key === 'Escape' && desk.selected.size > 0) desk.select([])
  else if (here === undefined) return
  else if (event.key === 'Enter') onShow(here)
  else if (event.key === 'F2') desk.beginRenaming(here)
  else if (event.key === ' ') desk.toggle(here)
  else if (event.key.toLowerCase() === 'm') merge(desk.meant)
  else if ((event.key === 'Delete' || event.key === 'Backspace') && of === 'topics') desk.remove(desk.meant)
  else return
  event.preventDefault()
}
