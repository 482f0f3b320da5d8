import { Check, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExportResult } from '@shared/model/job'
import { host, refusalOf } from '@renderer/engine/client'
import { Button } from '@renderer/ui/button'
import { ErrorNotice } from '@renderer/ui/notice'
import { showToast } from '@renderer/ui/toast'
import styles from './export-dialog.module.css'
import { fileName, fileSize } from './export-folder'

/** What was written, each file with its size and the beginning of its hash. */
export function ExportResultPart({ result, canReveal }: { result: ExportResult; canReveal: boolean }): ReactNode {
  const first = result.files[0]
  return (
    <section className={styles['result']} role="status">
      <h3 className={styles['done']}><Check size={16} aria-hidden="true" />{doneWords(result)}</h3>
      <table className={styles['files']}>
        <thead><tr><th scope="col">File</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead>
        <tbody>
          {result.files.map((file) => (
            <tr key={file.path}>
              <th scope="row" title={file.path}>{fileName(file.path)}</th>
              <td>{fileSize(file.bytes)}</td>
              <td><code title={file.sha256}>{file.sha256.slice(0, 12)}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
      {first === undefined ? null : <p className={styles['path']}>{first.path.slice(0, first.path.length - fileName(first.path).length)}</p>}
      {result.warnings.map((warning) => <ErrorNotice key={warning} tone="warning">{warning}</ErrorNotice>)}
      {canReveal && first !== undefined ? (
        <div><Button icon={<FolderOpen size={14} aria-hidden="true" />} onPress={() => reveal(first.path)}>Show in folder</Button></div>
      ) : null}
    </section>
  )
}

function doneWords({ files, pictures }: ExportResult): string {
  const written = files.length === 1 ? 'Wrote 1 file' : `Wrote ${files.length} files`
  return pictures.length === 0 ? `${written}.` : `${written} and ${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'}.`
}

function reveal(path: string): void {
  host.reveal({ path }).catch((error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
}
