import type { ReactNode } from 'react'
import { refusalOf } from '@renderer/engine/client'
import { useExportJob } from '@renderer/engine/jobs'
import { ErrorNotice } from '@renderer/ui/notice'
import { FilesTable } from './files-table'
import styles from './job-row.module.css'
import { secondWords } from './job-words'
import { RevealButton } from './reveal-button'

/** What an export wrote, and what happened, line by line. */
export function JobDetails({ id }: { id: number }): ReactNode {
  const { data: record, error } = useExportJob(id)
  if (error) return <ErrorNotice>{refusalOf(error).message}</ErrorNotice>
  if (!record) return null
  const { written: { files, pictures, warnings }, log } = record
  const all = [...files, ...pictures]
  return (
    <div className={styles['inside']}>
      {warnings.map((warning) => <ErrorNotice key={warning} tone="warning">{warning}</ErrorNotice>)}
      {all.length > 0 ? <FilesTable files={all} /> : null}
      {all[0] ? <RevealButton path={all[0].path} /> : null}
      <h3 className={styles['heading']}>Log</h3>
      <ol className={styles['log']}>
        {log.map(({ at, line }, index) => (
          <li key={index}><time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString('en-GB')}>{secondWords(at)}</time><span>{line}</span></li>
        ))}
      </ol>
    </div>
  )
}
