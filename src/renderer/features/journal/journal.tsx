import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { JournalEntry } from '@shared/model/act'
import { doAgain, takeBack } from '@renderer/app/acts'
import { type Dated, datedEntries } from '@renderer/app/dated'
import { useNow } from '@renderer/app/use-now'
import { refusalOf } from '@renderer/engine/client'
import { useJournalPages } from '@renderer/engine/journal'
import { useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { LongGrid } from '@renderer/ui/long-grid'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import styles from './journal.module.css'

/** What was done in this newsroom, newest first: each of it can be taken back, and done again. */
export function Journal(): ReactNode {
  const { entries, error, more } = useJournalPages()
  const { timeZone = 'UTC' } = useNewsroom().data ?? {}
  const now = useNow()
  const dated = useMemo(() => datedEntries(entries ?? [], timeZone, now), [entries, timeZone, now])
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>What was done</h1>
        <p className={styles['hint']}>Enter takes back, or does again. The keys of Undo take the latest. Running text is undone in its editor.</p>
      </header>
      {error ? <ErrorNotice>{refusalOf(error).message}</ErrorNotice> : null}
      {entries === null ? error ? null : <Loading /> : entries.length === 0
        ? <EmptyState title="Nothing was done yet">Articles marked, cards moved, topics renamed, settings changed: all of it stands here, and can be taken back.</EmptyState>
        : <Entries dated={dated} onMore={more} />}
    </div>
  )
}

const AHEAD = 30

function Entries({ dated, onMore }: { dated: readonly Dated<JournalEntry>[]; onMore: () => void }): ReactNode {
  const grid = useRef<HTMLDivElement>(null)
  // The keys stay at an entry while newer ones come in above it.
  const [id, setId] = useState(dated[0]?.entry.id)
  const cursor = Math.max(0, dated.findIndex(({ entry }) => entry.id === id))
  const toggle = (entry: JournalEntry | undefined): void => { if (entry) void (entry.undone ? doAgain(entry.id) : takeBack(entry.id)) }
  const older = useRef(onMore)
  useEffect(() => { older.current = onMore })
  const count = dated.length
  const nearEnd = useCallback((last: number) => { if (last > count - AHEAD) older.current() }, [count])
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  return (
    <LongGrid
      label="What was done"
      gridRef={grid}
      count={count}
      rowHeight={36}
      cursor={cursor}
      onCursor={(index) => setId(dated[index]?.entry.id)}
      onKey={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        toggle(dated[cursor]?.entry)
      }}
      keyOf={(index) => dated[index]?.entry.id ?? index}
      nameOf={(index) => nameOf(dated[index]!)}
      row={(index) => <EntryRow dated={dated[index]!} onToggle={toggle} />}
      onLastVisible={nearEnd}
    />
  )
}

function nameOf({ entry, day, time }: Dated<JournalEntry>): string {
  return [day, time, entry.label, entry.undone && 'undone'].filter(Boolean).join(', ')
}

function EntryRow({ dated: { entry, day, time }, onToggle }: { dated: Dated<JournalEntry>; onToggle: (entry: JournalEntry) => void }): ReactNode {
  return (
    <>
      {day === null ? null : <p className={styles['day']}>{day}</p>}
      <div className={classNames(styles['entry'], entry.undone && styles['undone'])}>
        <time className={styles['time']}>{time}</time>
        <span dir="auto" className={styles['label']}>{entry.label}</span>
        {entry.undone ? <span className={styles['state']}>Undone</span> : null}
        <Button size="small" variant="quiet" excludeFromTabOrder onPress={() => onToggle(entry)}>{entry.undone ? 'Do again' : 'Undo'}</Button>
      </div>
    </>
  )
}
