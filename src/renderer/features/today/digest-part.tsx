import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DigestSummary } from '@shared/model/digest'
import { countOf } from '@renderer/app/count-of'
import { EMAIL_LIMIT_KB, figuresOf, kilobytes } from '@renderer/app/digest-figures'
import { beginDigest } from '@renderer/app/todays-digest'
import { useEdition, useEmailSize, useFindings } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import styles from './today.module.css'

export interface DigestPartProps { today: string; digest: DigestSummary | null; onOpen: (id: string) => void }

/** The day's digest in figures, or the way to begin it. */
export function DigestPart({ today, digest, onOpen }: DigestPartProps): ReactNode {
  const begin = async (): Promise<void> => {
    const id = await beginDigest(today)
    if (id) onOpen(id)
  }
  return (
    <section className={styles['digest']} aria-label="Today’s digest">
      <div className={styles['digestWords']}>
        <h2 dir="auto" className={styles['subject']}>{digest ? digest.subject || 'No subject yet' : 'No digest yet'}</h2>
        {digest ? <Figures id={digest.id} /> : <p className={styles['figures']}>Nothing is arranged for today.</p>}
      </div>
      {digest
        ? <Button variant="primary" onPress={() => onOpen(digest.id)}>Open today’s digest</Button>
        : <Button variant="primary" onPress={() => void begin()}>Begin today’s digest</Button>}
    </section>
  )
}

function Figures({ id }: { id: string }): ReactNode {
  const edition = useEdition(id).data
  const size = useEmailSize(id).data
  const findings = useFindings(id).data
  if (!edition) return <p className={styles['figures']}>{'\u00a0'}</p>
  const { cards, words } = figuresOf(edition)
  return (
    <p className={styles['figures']}>
      <span>{countOf(cards, 'card')}</span>
      <span>{countOf(words, 'word')}</span>
      {size === undefined ? null : <span className={classNames(size / 1000 > EMAIL_LIMIT_KB && styles['warning'])}>{`${kilobytes(size)} of ${EMAIL_LIMIT_KB}`}</span>}
      {findings === undefined ? null : <span><Preflight count={findings.length} isEmpty={cards === 0} /></span>}
    </p>
  )
}

function Preflight({ count, isEmpty }: { count: number; isEmpty: boolean }): ReactNode {
  if (count > 0) return <span className={styles['warning']}><TriangleAlert size={14} aria-hidden="true" />{count} to fix</span>
  if (isEmpty) return 'Nothing to send yet'
  return <span className={styles['good']}><CircleCheck size={14} aria-hidden="true" />Ready to send</span>
}
