import { CircleAlert, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { hasEnded, type Job } from '@shared/model/job'
import { lastClose } from '@renderer/app/close-time'
import { runCommand } from '@renderer/app/commands'
import { useExportJobs } from '@renderer/engine/jobs'
import type { ArticlePartProps } from './article-parts'
import { Part } from './part'
import styles from './today.module.css'

const SHOWN = 3

/** Exports that are on their way, and those that failed since yesterday's close. */
export function ExportsPart({ newsroom, now }: Pick<ArticlePartProps, 'newsroom' | 'now'>): ReactNode {
  const since = lastClose(now, newsroom).at
  const jobs = useExportJobs().data?.filter((job) => !hasEnded(job) || (job.state === 'failed' && job.endedAt >= since)) ?? []
  if (jobs.length === 0) return null
  return (
    <Part title="Exports" count={jobs.length} more={{ label: 'Show', onPress: () => { runCommand('go-exports') } }}>
      <ul>{jobs.slice(0, SHOWN).map((job) => <ExportLine key={job.id} job={job} />)}</ul>
    </Part>
  )
}

function ExportLine({ job }: { job: Job }): ReactNode {
  const failed = job.state === 'failed'
  const words = failed ? 'failed' : job.state === 'waiting' ? 'waiting' : `${job.progress.done} of ${job.progress.of} files`
  return (
    <li className={styles['export']} title={failed ? job.failure : undefined}>
      {failed ? <CircleAlert size={14} aria-hidden="true" className={styles['failed']} /> : <LoaderCircle size={14} aria-hidden="true" />}
      <span dir="auto" className={styles['headline']}>{job.title || 'No subject'}</span>
      <span className={styles['end']}>{words}</span>
    </li>
  )
}
