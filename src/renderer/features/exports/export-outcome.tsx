import { useEffect, type ReactNode } from 'react'
import { hasEnded } from '@shared/model/job'
import { refusalOf } from '@renderer/engine/client'
import { useExportJob } from '@renderer/engine/jobs'
import { Button } from '@renderer/ui/button'
import { ErrorNotice } from '@renderer/ui/notice'
import styles from './export-dialog.module.css'
import { ExportResultPart } from './export-result'
import { markExportsSeen, watchExports } from './exports-seen'
import { CancelButton, JobProgress } from './job-progress'
import { stateWords } from './job-words'

/** The export that was asked for in this dialog, from its first moment to its end. */
export function ExportOutcome({ id, onRetry }: { id: number; onRetry: () => void }): ReactNode {
  const { data: record, error } = useExportJob(id)
  const job = record?.job
  useEffect(() => watchExports(id), [id])
  useEffect(() => { if (job && hasEnded(job)) markExportsSeen([job]) }, [job])
  if (error) return <ErrorNotice>{refusalOf(error).message}</ErrorNotice>
  if (!job) return null
  const retry = <Button size="small" onPress={onRetry}>Retry</Button>
  if (job.state === 'done') return <ExportResultPart result={record.written} />
  if (job.state === 'failed') return <ErrorNotice action={retry}>{job.failure}</ErrorNotice>
  if (job.state === 'cancelled') return <ErrorNotice tone="warning" action={retry}>{`${stateWords(job, 0)}.`}</ErrorNotice>
  return (
    <section className={styles['going']} aria-label="Progress">
      <div className={styles['now']}><JobProgress job={job} /><CancelButton job={job} /></div>
      <p className={styles['path']}>You can close this: the export goes on, and the line at the bottom of the window says when it is done.</p>
    </section>
  )
}
