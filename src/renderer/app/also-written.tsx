import type { ReactNode } from 'react'
import { type OverriddenValue, useOverridden } from '@renderer/engine/sharing'
import { Button } from '@renderer/ui/button'
import { act } from './acts'
import styles from './also-written.module.css'

export interface AlsoWrittenProps {
  /** The article's or digest's id. */
  of: string
  field: string
  current: string
  onUse: (value: string) => void
  /** How a value reads. */
  say?: (value: string) => string
}

/**
 * What was written to a field at the same time as what stands there now, and lost. It is shown as long as the field says
 * what won: an edit answers it, and undoing the edit brings it back.
 */
export function AlsoWritten({ of, field, current, onUse, say = quoted }: AlsoWrittenProps): ReactNode {
  const lost = useOverridden(of).filter((each) => each.field === field && each.winner === JSON.stringify(current))
  return lost.map((each) => (
    <div key={each.value} role="group" aria-label="Also written" className={styles['note']}>
      <span className={styles['words']}>{`Also written: ${say(textOf(each))}`}</span>
      <Button size="small" onPress={() => onUse(textOf(each))}>Use this one</Button>
      <Button size="small" variant="quiet" onPress={() => void dismiss(of, each)}>Dismiss</Button>
    </div>
  ))
}

function dismiss(doc: string, { field, value, winner }: OverriddenValue): Promise<unknown> {
  return act(`Dismissed what was also written: ${quoted(textOf({ value })).slice(0, 200)}`, [{ act: 'overridden', doc, field, value, winner, kept: false }])
}

function textOf({ value }: Pick<OverriddenValue, 'value'>): string {
  const read: unknown = JSON.parse(value)
  return typeof read === 'string' ? read : value
}

function quoted(text: string): string {
  return `“${text}”`
}
