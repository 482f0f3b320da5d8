import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { hasEnded, type Job } from '@shared/model/job'
import { useExportJobs } from '@renderer/engine/jobs'
import { Button } from '@renderer/ui/button'
import { ProgressBar } from '@renderer/ui/progress-bar'
import { showToast } from '@renderer/ui/toast'
import styles from './exports-news.module.css'
import { markExportsSeen, newsOf, useExportsSeen } from './exports-seen'
import { stateWords, titleOf } from './job-words'
import { useSeconds } from './use-seconds'

/** What the status line says of exports: the one that is made now, or how the last one ended. */
export function ExportsNews({ onShow }: { onShow: (id: number) => void }): ReactNode {
  const jobs = useExportJobs().data ?? []
  const news = newsOf(jobs, useExportsSeen())
  const going = jobs.filter((job) => !hasEnded(job)).toReversed()
  useFailureMessage(news, onShow)
  if (going[0]) return <Going job={going[0]} waiting={going.length - 1} onShow={onShow} />
  return <span role="status" className={styles['news']}>{news ? <Ended job={news} onShow={onShow} /> : null}</span>
}

function Going({ job, waiting, onShow }: { job: Job; waiting: number; onShow: (id: number) => void }): ReactNode {
  const now = useSeconds(job.state === 'running')
  return (
    <span className={styles['news']}>
      <span className={styles['words']}>{stateWords(job, now)}{waiting > 0 ? `, ${waiting} waiting` : ''}</span>
      <ProgressBar label={`Export of ${titleOf(job)}`} done={job.progress.done} of={job.progress.of} className={styles['bar']} />
      <Button variant="quiet" size="small" className={styles['show']} onPress={() => onShow(job.id)}>Show</Button>
    </span>
  )
}

function Ended({ job, onShow }: { job: Job; onShow: (id: number) => void }): ReactNode {
  const isGood = job.state === 'done'
  return (
    <>
      {isGood ? <CircleCheck size={14} aria-hidden="true" className={styles['good']} /> : <CircleAlert size={14} aria-hidden="true" className={styles['bad']} />}
      <span className={isGood ? styles['words'] : styles['bad']}>{isGood ? stateWords(job, 0) : 'An export failed'}</span>
      <Button variant="quiet" size="small" className={styles['show']} onPress={() => onShow(job.id)}>Show</Button>
    </>
  )
}

/** A failure nobody watched is said where it is seen, once. */
function useFailureMessage(news: ReturnType<typeof newsOf>, onShow: (id: number) => void): void {
  const failed = news?.state === 'failed' ? news : null
  useEffect(() => {
    if (failed) showToast({ message: `The export of “${titleOf(failed)}” failed.`, detail: failed.failure, tone: 'danger', action: { label: 'Show', run: () => { markExportsSeen([failed]); onShow(failed.id) } } })
  // Every answer of the engine is another object; the failure is the same.
  }, [failed?.id]) // eslint-disable-line react/exhaustive-deps
}
