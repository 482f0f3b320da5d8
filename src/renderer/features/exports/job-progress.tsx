import { useState, type ReactNode } from 'react'
import type { Job } from '@shared/model/job'
import { refusalOf } from '@renderer/engine/client'
import { cancelExport } from '@renderer/engine/jobs'
import { Button } from '@renderer/ui/button'
import { ProgressBar } from '@renderer/ui/progress-bar'
import { showToast } from '@renderer/ui/toast'
import styles from './job-progress.module.css'
import { stateWords, titleOf } from './job-words'
import { useSeconds } from './use-seconds'

/** How far an export is, in words and as a bar. */
export function JobProgress({ job }: { job: Job }): ReactNode {
  const now = useSeconds(job.state === 'running')
  const { done, of } = job.progress
  return (
    <div className={styles['progress']}>
      <span className={styles['words']}>{stateWords(job, now)}</span>
      <ProgressBar label={`Export of ${titleOf(job)}`} done={done} of={of} className={styles['bar']} />
    </div>
  )
}

/** Ends an export between two files; until it has ended, says so. */
export function CancelButton({ job }: { job: Job }): ReactNode {
  const [isCancelling, setCancelling] = useState(false)
  const cancel = async (): Promise<void> => {
    setCancelling(true)
    try {
      await cancelExport(job.id)
    } catch (error) {
      setCancelling(false)
      showToast({ message: refusalOf(error).message, tone: 'danger' })
    }
  }
  return <Button isPending={isCancelling} onPress={() => void cancel()}>{isCancelling ? 'Cancelling…' : 'Cancel'}</Button>
}
