import { Link, useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Newspaper } from 'lucide-react'
import type { ReactNode } from 'react'
import { createDigest } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { useDigests, useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toast'
import { shortDay, todayIn } from './days'
import { Place } from './place'
import styles from './sidebar.module.css'

const RECENT = 5

/** The latest digests, and the way to begin today's. */
export function DigestLinks(): ReactNode {
  const digests = useDigests().data
  const newsroom = useNewsroom().data
  const today = newsroom && todayIn(newsroom.timeZone)
  return (
    <div className={styles['group']}>
      <h2 className={styles['heading']}>Digests</h2>
      <Place to="/digests" icon={<Newspaper size={14} aria-hidden="true" />} name="All digests" count={digests?.length} />
      {today && digests && digests.every((digest) => digest.date !== today) ? <BeginToday today={today} /> : null}
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
    try {
      await navigate({ to: '/digests/$id', params: { id: await createDigest(today) } })
    } catch (error) {
      showToast({ message: refusalOf(error).message, tone: 'danger' })
    }
  }
  return <Button variant="quiet" className={styles['begin']} icon={<CalendarPlus size={14} aria-hidden="true" />} onPress={() => void begin()}>Begin today’s digest</Button>
}
