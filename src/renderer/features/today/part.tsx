import { type ReactNode, useId } from 'react'
import { Button } from '@renderer/ui/button'
import { Kbd } from '@renderer/ui/kbd'
import { useKeysOf } from '@renderer/ui/keys-context'
import type { CommandName } from '@shared/commands'
import styles from './today.module.css'

export interface PartProps {
  title: string
  count: number | undefined
  /** Which ones are meant, after the count. */
  note?: string | undefined
  /** Leads to all of them. */
  more?: { label: string; command?: CommandName; onPress: () => void } | undefined
  children: ReactNode
}

/** One thing an editor wants to know, with its count and the way to all of it. */
export function Part({ title, count, note, more, children }: PartProps): ReactNode {
  const id = useId()
  const keys = useKeysOf(more?.command)
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <header className={styles['partHead']}>
        <h2 id={id} className={styles['partTitle']}>{title}{count === undefined ? null : <span className={styles['count']}>{count.toLocaleString('en')}</span>}</h2>
        {note ? <span className={styles['note']}>{note}</span> : null}
        <span className={styles['spring']} />
        {more ? <Button variant="quiet" size="small" onPress={more.onPress}>{more.label}{keys ? <Kbd keys={keys} /> : null}</Button> : null}
      </header>
      {children}
    </section>
  )
}
