import type { ReactNode } from 'react'
import { host } from '@renderer/engine/client'
import { Button } from '@renderer/ui/button'
import { TextField } from '@renderer/ui/text-field'
import styles from './welcome.module.css'

export interface FolderFieldProps {
  label: string
  value: string
  onChange: (path: string) => void
  error: string
  description?: string
  /** Whether the host can show its own dialog. */
  canPick: boolean
  pickTitle: string
}

/** A folder's path, typed or picked. */
export function FolderField({ label, value, onChange, error, description, canPick, pickTitle }: FolderFieldProps): ReactNode {
  const pick = async (): Promise<void> => {
    const { path } = await host.pickFolder({ title: pickTitle })
    if (path !== null) onChange(path)
  }
  return (
    <div className={styles['folder']}>
      <TextField label={label} value={value} onChange={onChange} error={error || undefined} description={description} spellCheck="false" autoComplete="off" />
      {canPick ? <Button onPress={() => void pick()}>Browse…</Button> : null}
    </div>
  )
}
