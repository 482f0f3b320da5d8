import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Sharing } from '@shared/model/sharing'
import { refusalOf } from '@renderer/engine/client'
import { chooseSharing, meetNow } from '@renderer/engine/sharing'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toast'
import { deviceName, momentWords } from './sharing-words'
import styles from './sharing.module.css'

/** Files named here; more are counted. */
const NAMED = 20

/** Who shares this newsroom, how the last meeting went, and what was left alone in the folder. */
export function SharingFacts({ sharing, nowMs }: { sharing: Sharing; nowMs: number }): ReactNode {
  const { failure, metAt, devices, skipped, state, waiting } = sharing
  // Where all is merged the line above says when.
  const isSaid = state === 'merged' && waiting === 0
  return (
    <>
      {failure === '' ? null : <p className={styles['failure']}>{failure}</p>}
      {isSaid ? null : <p className={styles['quiet']}>{metAt === null ? 'Nobody was met here yet.' : `Last merged ${momentWords(metAt, nowMs)}.`}</p>}
      {devices.length === 0 ? null : (
        <>
          <h3 className={styles['heading']}>Seen here</h3>
          <ul className={styles['list']} aria-label="Seen here">
            {devices.map((device) => <li key={device.device} className={styles['device']}><span>{deviceName(device)}</span><span className={styles['quiet']}>{momentWords(device.seenAt, nowMs)}</span></li>)}
          </ul>
        </>
      )}
      {skipped.length === 0 ? null : <SkippedFiles skipped={skipped} />}
    </>
  )
}

function SkippedFiles({ skipped }: Pick<Sharing, 'skipped'>): ReactNode {
  return (
    <>
      <h3 className={styles['heading']}>{skipped.length === 1 ? 'One file left alone' : `${skipped.length} files left alone`}</h3>
      <ul className={styles['list']} aria-label="Files left alone">
        {skipped.slice(0, NAMED).map(({ file, message }) => <li key={file}><span className={styles['file']} title={file}>{file.slice(file.lastIndexOf('/') + 1)}</span><span className={styles['quiet']}>{message}</span></li>)}
      </ul>
      {skipped.length > NAMED ? <p className={styles['quiet']}>{`And ${skipped.length - NAMED} more.`}</p> : null}
    </>
  )
}

/** Merge at once, or not by itself for a while. */
export function SharingActions({ sharing, size = 'regular' }: { sharing: Sharing; size?: 'regular' | 'small' }): ReactNode {
  return (
    <div className={styles['actions']}>
      <Button size={size} icon={<RefreshCw size={14} aria-hidden="true" />} isPending={sharing.state === 'meeting'} onPress={() => void syncNow()}>Sync now</Button>
      <Button size={size} onPress={() => void choose({ paused: !sharing.paused })}>{sharing.paused ? 'Resume' : 'Pause'}</Button>
    </div>
  )
}

/** Changes how this computer shares; says so where that is refused. */
export async function choose(change: Parameters<typeof chooseSharing>[0]): Promise<void> {
  await chooseSharing(change).catch((error: unknown) => { showToast({ message: refusalOf(error).message, tone: 'danger' }) })
}

/** How it went stands where sharing is shown; only a refusal nobody else shows needs to be said here. */
async function syncNow(): Promise<void> {
  await meetNow().catch((error: unknown) => {
    const { code, message } = refusalOf(error)
    if (code !== 'unreachable' && code !== 'unwritable') showToast({ message, tone: 'danger' })
  })
}
