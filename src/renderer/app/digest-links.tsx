import { Link, useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Newspaper } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDigests } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { shortDay } from './days'
import { Place } from './place'
import styles from './sidebar.module.css'
import { beginDigest, useTodaysDigest } from './todays-digest'

const RECENT = 5

/** The latest digests, and the way to begin today's. */
export function DigestLinks(): ReactNode {
  const digests = useDigests().data
  const { today, digest: todays } = useTodaysDigest()
  return (
    <div className={styles['group']}>
      <h2 className={styles['heading']}>Digests</h2>
      <Place to="/digests" icon={<Newspaper size={14} aria-hidden="true" />} name="All digests" count={digests?.length} />
      {today && todays === null ? <BeginToday today={today} /> : null}
      {digests?.slice(0, RECENT).map((digest) => (
        <Link key={digest.id} to="/digests/$id" params={{ id: digest.id }} title={digest.subject} className={`${styles['link']} ${styles['inner']}`}>
          <span className={styles['name']}>{digest.date === today ? 'Today' : shortDay(digest.date)}</span>
          <span className={styles['count']}>{digest.cardCount}</span>
        </Link>
      ))}
    </div>
  )
}

function BeginToday({ today }: { today: string }): ReactNode {
  const navigate = useNavigate()
  const begin = async (): Promise<void> => {
    const id = await beginDigest(today)
    if (id) await navigate({ to: '/digests/$id', params: { id } })
  }
  return <Button variant="quiet" className={styles['begin']} icon={<CalendarPlus size={14} aria-hidden="true" />} onPress={() => void begin()}>Begin today’s digest</Button>
}
