import { Check, Copy } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { refusalOf } from '@renderer/engine/client'
import { copyText } from '@renderer/engine/outside'
import { IconButton } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toast'
import { fileName, fileSize } from './export-folder'
import styles from './files-table.module.css'

export interface WrittenFile { path: string; bytes: number; sha256: string }

/** Files with their size and the beginning of their hash, which can be copied whole. */
export function FilesTable({ files }: { files: readonly WrittenFile[] }): ReactNode {
  return (
    <table className={styles['files']}>
      <thead><tr><th scope="col">File</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.path}>
            <th scope="row" title={file.path}>{fileName(file.path)}</th>
            <td>{fileSize(file.bytes)}</td>
            <td><span className={styles['hash']}><code title={file.sha256}>{file.sha256.slice(0, 12)}…</code><CopyHash file={file} /></span></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CopyHash({ file }: { file: WrittenFile }): ReactNode {
  const [isCopied, setCopied] = useState(false)
  const copy = (): void => {
    copyText(file.sha256).then(() => setCopied(true), (error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
  }
  return (
    <IconButton
      size="small"
      label={isCopied ? `Copied the SHA-256 of ${fileName(file.path)}` : `Copy the SHA-256 of ${fileName(file.path)}`}
      icon={isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      onPress={copy}
    />
  )
}
