import type { ReactNode } from 'react'
import { Button } from '@renderer/ui/button'
import type { NamesOf } from './name-changes'
import styles from './names.module.css'
import type { NamesDesk } from './use-names-desk'

export interface SelectionBarProps { desk: NamesDesk; of: NamesOf; onMerge: (names: readonly string[]) => void; onDone: () => void }

/** What can be done with the selected names; without any, the keys that work on the list. */
export function SelectionBar({ desk, of, onMerge, onDone }: SelectionBarProps): ReactNode {
  const names = [...desk.selected]
  if (names.length === 0) {
    return <p className={styles['keys']}>Enter shows the articles · F2 renames · Space selects · M merges{of === 'topics' ? ' · Delete removes' : ''}</p>
  }
  return (
    <div className={styles['bar']} role="group" aria-label="Selected">
      <span role="status" className={styles['chosen']}>{names.length.toLocaleString('en')} selected</span>
      <Button onPress={() => onMerge(names)}>Merge into…</Button>
      {of === 'topics' ? <Button onPress={() => { desk.remove(names); onDone() }}>Remove from all articles</Button> : null}
      <Button variant="quiet" onPress={() => { desk.select([]); onDone() }}>Clear</Button>
    </div>
  )
}
