import { Ban, ChevronRight, CircleAlert, CircleCheck, Clock, LoaderCircle } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { hasEnded, type EndedJob, type Job, type JobState } from '@shared/model/job'
import { dayInWords } from '@renderer/app/days'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { Tooltip } from '@renderer/ui/tooltip'
import { exportAgain, makeAgain } from './job-actions'
import { JobDetails } from './job-details'
import { CancelButton, JobProgress } from './job-progress'
import styles from './job-row.module.css'
import { formatWords, momentWords, stateWords, titleOf } from './job-words'

const SIGNS: Record<JobState, typeof Ban> = { waiting: Clock, running: LoaderCircle, done: CircleCheck, failed: CircleAlert, cancelled: Ban }

export interface JobRowProps {
  job: Job
  now: number
  /** Somebody came to see this one: it opens and takes the focus. */
  isWanted: boolean
  onDigest: (digestId: string) => void
}

/** One export: what it is of, how it stands, what can be done about it, and behind a button its files and its log. */
export function JobRow({ job, now, isWanted, onDigest }: JobRowProps): ReactNode {
  const heading = useId()
  const [isOpen, setOpen] = useState(isWanted)
  const Sign = SIGNS[job.state]
  return (
    <li className={styles['job']} aria-labelledby={heading}>
      <Sign size={16} aria-hidden="true" className={classNames(styles['sign'], styles[job.state])} />
      <div className={styles['about']}>
        <h2 id={heading} dir="auto" className={styles['title']}>{titleOf(job)}</h2>
        <p className={styles['facts']}>
          <span>{dayInWords(job.date)}</span><span>{formatWords(job.formats)}</span><span>{momentWords(hasEnded(job) ? job.endedAt : job.createdAt, now)}</span>
        </p>
        <p className={styles['dir']}>{job.dir}</p>
        {hasEnded(job) ? <p className={styles[job.state]}>{stateWords(job, now)}</p> : null}
        {job.state === 'failed' ? <p className={styles['failure']}>{job.failure}</p> : null}
      </div>
      <div className={styles['actions']}>
        {hasEnded(job) ? <Again job={job} onDigest={onDigest} /> : <CancelButton job={job} />}
        <DetailsButton isOpen={isOpen} isWanted={isWanted} of={heading} onPress={() => setOpen(!isOpen)} />
      </div>
      {hasEnded(job) ? null : <div className={styles['wide']}><JobProgress job={job} /></div>}
      {isOpen ? <div className={styles['wide']}><JobDetails id={job.id} /></div> : null}
    </li>
  )
}

function Again({ job, onDigest }: { job: EndedJob; onDigest: (digestId: string) => void }): ReactNode {
  return (
    <>
      {job.state === 'done' ? null : <Tooltip text="The same export, with the digest as it was then"><Button onPress={() => void makeAgain(job)}>Retry</Button></Tooltip>}
      <Tooltip text="The digest as it is now, to the same folder"><Button variant="quiet" onPress={() => void exportAgain(job, onDigest)}>Export again</Button></Tooltip>
    </>
  )
}

function DetailsButton({ isOpen, isWanted, of, onPress }: { isOpen: boolean; isWanted: boolean; of: string; onPress: () => void }): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  const own = useId()
  useEffect(() => {
    if (!isWanted) return
    button.current?.focus({ preventScroll: true })
    button.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  return (
    <AriaButton ref={button} id={own} className={styles['details'] ?? ''} aria-expanded={isOpen} aria-labelledby={`${own} ${of}`} onPress={onPress}>
      Details<ChevronRight size={14} aria-hidden="true" className={styles['chevron']} />
    </AriaButton>
  )
}
