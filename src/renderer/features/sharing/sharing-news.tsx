import { Cloud, CloudOff } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useNow } from '@renderer/app/use-now'
import { useFollowedSharing } from '@renderer/engine/sharing'
import { Button } from '@renderer/ui/button'
import { Drop } from '@renderer/ui/choices'
import { SharingActions, SharingFacts } from './sharing-panel'
import { sharingWords } from './sharing-words'
import styles from './sharing.module.css'

/** What the status line says of sharing; more behind it. Nothing where the newsroom is not shared. */
export function SharingNews({ onSettings }: { onSettings: () => void }): ReactNode {
  const sharing = useFollowedSharing().data
  const [isOpen, setOpen] = useState(false)
  const now = useNow()
  const words = useSteadyWords(sharing ? sharingWords(sharing, now) : '', sharing?.state === 'meeting')
  if (!sharing || sharing.state === 'off') return null
  const isAway = sharing.state === 'unreachable' || sharing.state === 'failed' || sharing.state === 'paused'
  const icon = isAway ? <CloudOff size={14} aria-hidden="true" /> : <Cloud size={14} aria-hidden="true" />
  return (
    <>
      {/* That all is well is not worth an announcement a minute. */}
      <span role="status" className="visually-hidden">{isAway ? words : ''}</span>
      <Drop
        label="Sharing"
        placement="top start"
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={<Button variant="quiet" size="small" className={styles['news']} icon={icon}>{words}</Button>}
      >
        <div className={styles['panel']}>
          <h2 className={styles['title']}>{words}</h2>
          <p className={styles['file']} title={sharing.folder}>{sharing.folder}</p>
          <SharingFacts sharing={sharing} nowMs={now} />
          <SharingActions sharing={sharing} size="small" />
          <Button variant="quiet" size="small" className={styles['more']} onPress={() => { setOpen(false); onSettings() }}>Sharing settings</Button>
        </div>
      </Drop>
    </>
  )
}

// Most meetings are over before anybody could read that one has begun.
const MEETING_SHOWN_MS = 800

/** Words that do not flicker while a short meeting passes. */
function useSteadyWords(words: string, isMeeting: boolean): string {
  const [shown, setShown] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setShown(words), isMeeting && shown !== '' ? MEETING_SHOWN_MS : 0)
    return () => clearTimeout(timer)
  }, [words, isMeeting, shown])
  return shown === '' ? words : shown
}
