import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExportResult } from '@shared/model/job'
import { ErrorNotice } from '@renderer/ui/notice'
import styles from './export-dialog.module.css'
import { folderOf } from './export-folder'
import { FilesTable } from './files-table'
import { wroteWords } from './job-words'
import { RevealButton } from './reveal-button'

/** What was written, each file with its size and the beginning of its hash. */
export function ExportResultPart({ result }: { result: ExportResult }): ReactNode {
  const first = result.files[0]
  return (
    <section className={styles['result']} role="status">
      <h3 className={styles['done']}><Check size={16} aria-hidden="true" />{wroteWords(result)}</h3>
      <FilesTable files={result.files} />
      {first === undefined ? null : <p className={styles['path']}>{folderOf(first.path)}</p>}
      {result.warnings.map((warning) => <ErrorNotice key={warning} tone="warning">{warning}</ErrorNotice>)}
      {first === undefined ? null : <RevealButton path={first.path} />}
    </section>
  )
}
