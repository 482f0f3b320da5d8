import { Newspaper, Plus, Trash2 } from 'lucide-react'
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { DigestSummary } from '@shared/model/digest'
import { countOf } from '@renderer/app/count-of'
import { setDigestRemoved } from '@renderer/app/removals'
import { createDigest } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { useDigests, useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import { RowButton } from '@renderer/ui/row-button'
import { TextField } from '@renderer/ui/text-field'
import { dayInWords, todayIn } from '@renderer/app/days'
import styles from './digest-list.module.css'

export interface DigestListProps { onOpen: (digestId: string) => void }

/** Every digest, newest first, and the way to make the next one. */
export function DigestList({ onOpen }: DigestListProps): ReactNode {
  const { data: digests, error } = useDigests()
  const { data: newsroom } = useNewsroom()
  return (
    <div className={styles['page']}>
      <div className={styles['inner']}>
        <h1 className={styles['title']}>Digests</h1>
        {newsroom === undefined ? null : <NewDigest today={todayIn(newsroom.timeZone)} onOpen={onOpen} />}
        {error === null ? null : <ErrorNotice>{refusalOf(error).message}</ErrorNotice>}
        {digests === undefined && error === null ? <Loading /> : null}
        {digests === undefined ? null : <PastDigests digests={digests} onOpen={onOpen} />}
      </div>
    </div>
  )
}

type Refused = { message: string; existingId: string | null }

function NewDigest({ today, onOpen }: { today: string; onOpen: (id: string) => void }): ReactNode {
  const [date, setDate] = useState(today)
  const [refused, setRefused] = useState<Refused | null>(null)
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      onOpen(await createDigest(date))
    } catch (error) {
      setRefused(refusalHere(error, date))
    }
  }
  const change = (value: string): void => {
    setDate(value)
    setRefused(null)
  }
  return (
    <form className={styles['new']} onSubmit={(event) => void create(event)}>
      <div className={styles['fields']}>
        <TextField label="Date" type="date" isRequired value={date} onChange={change} className={styles['date']} />
        <Button type="submit" variant="primary" icon={<Plus size={14} aria-hidden="true" />}>New digest</Button>
        <span className={styles['day']}>{date === '' ? '' : dayInWords(date)}</span>
      </div>
      {refused === null ? null : <RefusedNotice refused={refused} onOpen={onOpen} />}
    </form>
  )
}

function RefusedNotice({ refused: { message, existingId }, onOpen }: { refused: Refused; onOpen: (id: string) => void }): ReactNode {
  const action = existingId === null ? null : <Button size="small" onPress={() => onOpen(existingId)}>Open it</Button>
  return <ErrorNotice tone={existingId === null ? 'error' : 'warning'} action={action}>{message}</ErrorNotice>
}

function refusalHere(error: unknown, date: string): Refused {
  const { code, message, data } = refusalOf(error)
  const existingId = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : null
  return code === 'exists' && existingId !== null ? { message: `There is a digest for ${dayInWords(date)} already.`, existingId } : { message, existingId: null }
}

function PastDigests({ digests, onOpen }: { digests: readonly DigestSummary[]; onOpen: (id: string) => void }): ReactNode {
  return (
    <div className={styles['frame']} onKeyDownCapture={(event) => pressDelete(event, digests)}>
      <GridList
        aria-label="Digests"
        keyboardNavigationBehavior="tab"
        className={styles['list'] ?? ''}
        items={digests}
        onAction={(id) => onOpen(String(id))}
        renderEmptyState={() => <EmptyState icon={<Newspaper size={24} aria-hidden="true" />} title="No digest yet">Choose its day above. Articles, headlines and the email all come together there.</EmptyState>}
      >
        {(digest: DigestSummary) => (
          <GridListItem id={digest.id} textValue={`${dayInWords(digest.date)}: ${digest.subject}`} className={styles['row'] ?? ''}>
            <span className={styles['when']}>{dayInWords(digest.date)}</span>
            <span dir="auto" className={styles['subject']}>{digest.subject === '' ? 'No subject yet' : digest.subject}</span>
            <span className={styles['count']}>{countOf(digest.cardCount, 'card')}</span>
            <RowButton label={`Remove the digest of ${dayInWords(digest.date)}`} icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => setDigestRemoved(digest.id, digest.date, true)} />
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

function pressDelete(event: KeyboardEvent, digests: readonly DigestSummary[]): void {
  const id = event.key === 'Delete' && event.target instanceof Element ? event.target.closest('[role="row"]')?.getAttribute('data-key') : null
  const digest = digests.find((each) => each.id === id)
  if (!digest) return
  event.preventDefault()
  event.stopPropagation()
  setDigestRemoved(digest.id, digest.date, true)
}
