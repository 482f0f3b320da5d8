import { useEffect, useState, type ReactNode } from 'react'
import type { Sharing } from '@shared/model/sharing'
import { isFullPath } from '@renderer/app/full-path'
import { setPreferences, usePreferences } from '@renderer/app/preferences'
import { useNow } from '@renderer/app/use-now'
import { host } from '@renderer/engine/client'
import { useHostState } from '@renderer/engine/queries'
import { useFollowedSharing, useSharing } from '@renderer/engine/sharing'
import { Button } from '@renderer/ui/button'
import { TextField } from '@renderer/ui/text-field'
import { choose, SharingActions, SharingFacts } from './sharing-panel'
import { sharingWords } from './sharing-words'
import styles from './sharing.module.css'

/** Where this newsroom is shared, and what the person at this computer is called. */
export function SharingSettings(): ReactNode {
  const sharing = useFollowedSharing().data
  return (
    <>
      <PersonField />
      {sharing ? <SharedFolder key={sharing.folder} sharing={sharing} /> : null}
    </>
  )
}

function PersonField(): ReactNode {
  const person = usePreferences((preferences) => preferences.person)
  return <TextField label="Your name" description="Colleagues see it beside what you wrote. For this computer only." value={person} onChange={(name) => setPreferences({ person: name })} maxLength={100} autoComplete="name" spellCheck="false" />
}

function SharedFolder({ sharing }: { sharing: Sharing }): ReactNode {
  const canPick = useHostState().data?.canPickFolder === true
  const [folder, setFolder] = useState(sharing.folder)
  const [error, setError] = useState('')
  const now = useNow()
  const share = (path: string): void => {
    if (path.trim() !== '' && !isFullPath(path)) return setError('This needs a full path, such as /home/ana/Dropbox/Newsroom.')
    void choose({ folder: path.trim(), paused: false })
  }
  const pick = async (): Promise<void> => {
    const { path } = await host.pickFolder({ title: 'Share in' })
    if (path !== null) share(path)
  }
  const isOn = sharing.state !== 'off'
  return (
    <>
      <form className={styles['folder']} onSubmit={(event) => { event.preventDefault(); share(folder) }}>
        <TextField label="Shared folder" value={folder} onChange={(path) => { setFolder(path); setError('') }} error={error || undefined} description="Galley’s files go into a folder of their own in it." spellCheck="false" autoComplete="off" />
        {canPick ? <Button onPress={() => void pick()}>Browse…</Button> : null}
        {folder.trim() === sharing.folder ? null : <Button type="submit" variant="primary">{folder.trim() === '' ? 'Stop sharing' : 'Share here'}</Button>}
      </form>
      {isOn ? (
        <div className={styles['state']}>
          <p role="status" className={styles['title']}>{sharingWords(sharing, now)}</p>
          <SharingFacts sharing={sharing} nowMs={now} />
          <SharingActions sharing={sharing} />
          <Button variant="quiet" className={styles['more']} onPress={() => void choose({ folder: '' })}>Stop sharing</Button>
        </div>
      ) : null}
    </>
  )
}

/** The engine sees the name of whoever sits here, whatever newsroom is opened. */
export function usePersonAtEngine(): void {
  const person = usePreferences((preferences) => preferences.person.trim())
  const known = useSharing().data?.name
  useEffect(() => {
    if (known === undefined || known === person) return undefined
    const timer = setTimeout(() => void choose({ name: person }), NAME_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [known, person])
}

const NAME_PAUSE_MS = 500
