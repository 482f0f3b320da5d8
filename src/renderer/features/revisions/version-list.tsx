import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Revision } from '@shared/model/revision'
import { type Dated, datedEntries } from '@renderer/app/dated'
import { useNow } from '@renderer/app/use-now'
import { classNames } from '@renderer/ui/class-names'
import { LongGrid } from '@renderer/ui/long-grid'
import styles from './revisions.module.css'
import { NOW } from './use-versions'
import { countWords, titleOf, writersOf } from './version-words'

export interface VersionListProps {
  revisions: readonly Revision[]
  timeZone: string
  /** What the newsroom calls whoever is here. */
  me: string
  selected: string
  /** The other one of the pair that is compared. */
  against: string | null
  onSelect: (id: string) => void
}

/** The article as it is, and its versions by day, the latest first. */
export function VersionList({ revisions, timeZone, me, selected, against, onSelect }: VersionListProps): ReactNode {
  const grid = useRef<HTMLDivElement>(null)
  const now = useNow()
  const dated = useMemo(() => datedEntries(revisions, timeZone, now), [revisions, timeZone, now])
  const idAt = (index: number): string => (index === 0 ? NOW : revisions[index - 1]?.id ?? NOW)
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  return (
    <LongGrid
      label="Versions"
      gridRef={grid}
      count={revisions.length + 1}
      rowHeight={52}
      cursor={Math.max(0, revisions.findIndex(({ id }) => id === selected) + 1)}
      onCursor={(index) => onSelect(idAt(index))}
      keyOf={idAt}
      nameOf={(index) => (index === 0 ? 'The article as it is' : nameOf(dated[index - 1]!, me))}
      row={(index) => (index === 0 ? <p className={styles['now']}>The article as it is</p> : <VersionRow dated={dated[index - 1]!} me={me} isAgainst={idAt(index) === against} />)}
    />
  )
}

function nameOf({ entry, day, time }: Dated<Revision>, me: string): string {
  return [day, time, titleOf(entry), writersOf(entry, me), countWords(entry)].filter(Boolean).join(', ')
}

function VersionRow({ dated: { entry, day, time }, me, isAgainst }: { dated: Dated<Revision>; me: string; isAgainst: boolean }): ReactNode {
  const title = titleOf(entry)
  return (
    <>
      {day === null ? null : <p className={styles['day']}>{day}</p>}
      <div className={classNames(styles['version'], isAgainst && styles['against'])}>
        <time className={styles['time']}>{time}</time>
        <div className={styles['facts']}>
          <p dir="auto" className={classNames(styles['name'], entry.name !== '' && styles['kept'])}>{title || writersOf(entry, me)}</p>
          <p className={styles['counts']}>{[title ? writersOf(entry, me) : '', countWords(entry)].filter(Boolean).join(' · ') || '\u00a0'}</p>
        </div>
      </div>
    </>
  )
}
