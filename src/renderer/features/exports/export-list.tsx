import { Send } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { hasEnded } from '@shared/model/job'
import { refusalOf } from '@renderer/engine/client'
import { useExportJobs } from '@renderer/engine/jobs'
import { useNow } from '@renderer/app/use-now'
import { Button } from '@renderer/ui/button'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import styles from './export-list.module.css'
import { markExportsSeen, watchExports } from './exports-seen'
import { clearList } from './job-actions'
import { JobRow } from './job-row'

export interface ExportListProps {
  /** The export somebody came to see. */
  wanted: number | null
  onDigest: (digestId: string) => void
}

/** Every export, newest first: what waits, what is being made, and what has ended. */
export function ExportList({ wanted, onDigest }: ExportListProps): ReactNode {
  const { data: jobs, error } = useExportJobs()
  const now = useNow()
  useEffect(() => watchExports('all'), [])
  useEffect(() => { if (jobs) markExportsSeen(jobs) }, [jobs])
  return (
    <div className={styles['page']}>
      <div className={styles['inner']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>Exports</h1>
          {jobs?.some(hasEnded) ? <Button variant="quiet" onPress={() => void clearList()}>Clear the list</Button> : null}
        </header>
        {error ? <ErrorNotice>{refusalOf(error).message}</ErrorNotice> : null}
        {jobs || error ? null : <Loading />}
        {jobs?.length === 0 ? <EmptyState icon={<Send size={24} aria-hidden="true" />} title="No exports yet">Export a digest from its desk. It stands here while it is made, and after with its files.</EmptyState> : null}
        {jobs && jobs.length > 0 ? (
          <ol aria-label="Exports" className={styles['list']}>
            {jobs.map((job) => <JobRow key={job.id} job={job} now={now} isWanted={job.id === wanted} onDigest={onDigest} />)}
          </ol>
        ) : null}
      </div>
    </div>
  )
}
