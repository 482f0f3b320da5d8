import type { ReactNode } from 'react'
import type { ArticleQuery } from '@shared/model/article-query'
import { Button } from '@renderer/ui/button'
import { TextField } from '@renderer/ui/text-field'
import styles from './filter-bar.module.css'

export interface DateFilterProps { from: string | undefined; to: string | undefined; onChange: (change: Pick<ArticleQuery, 'from' | 'to'>) => void }

const DAY_MS = 86_400_000

/** From which day to which, both included. */
export function DateFilter({ from, to, onChange }: DateFilterProps): ReactNode {
  const last = (days: number): void => onChange({ from: dayBefore(days - 1), to: undefined })
  return (
    <div className={styles['dates']}>
      <div className={styles['presets']}>
        <Button size="small" autoFocus onPress={() => last(1)}>Today</Button>
        <Button size="small" onPress={() => last(7)}>7 days</Button>
        <Button size="small" onPress={() => last(30)}>30 days</Button>
      </div>
      <TextField label="From" type="date" value={from ?? ''} onChange={(day) => onChange({ from: day || undefined, to })} />
      <TextField label="Until" type="date" value={to ?? ''} onChange={(day) => onChange({ from, to: day || undefined })} />
    </div>
  )
}

// Lists count days in UTC.
function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
}
