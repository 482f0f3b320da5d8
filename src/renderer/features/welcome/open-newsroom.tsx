import { FolderOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { HostState } from '@shared/contract/host'
import { Button } from '@renderer/ui/button'
import { ErrorNotice } from '@renderer/ui/notice'
import { FolderField } from './folder-field'
import { useOpening } from './use-opening'
import styles from './welcome.module.css'

interface OpenNewsroomProps { state: HostState; onOpened: () => void }

/** The newsrooms opened lately, and any other by its folder. */
export function OpenNewsroom({ state, onOpened }: OpenNewsroomProps): ReactNode {
  const [folder, setFolder] = useState('')
  const [missing, setMissing] = useState('')
  const opening = useOpening(onOpened)
  const submit = (): void => {
    if (folder.trim() === '') setMissing('Choose the newsroom’s folder.')
    else opening.open(folder.trim(), null)
  }
  return (
    <form className={styles['way']} aria-labelledby="open-title" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <h2 id="open-title" className={styles['wayTitle']}>Open a newsroom</h2>
      {state.recent.length > 0 ? <Recents recent={state.recent} busy={opening.busy} onOpen={(path) => opening.open(path, null)} /> : null}
      <FolderField label="Newsroom’s folder" value={folder} onChange={(path) => { setFolder(path); setMissing('') }} error={missing} canPick={state.canPickFolder} pickTitle="Which newsroom?" />
      {opening.refusal ? <ErrorNotice>{opening.refusal}</ErrorNotice> : null}
      <div className={styles['actions']}><Button type="submit" isPending={opening.busy}>Open</Button></div>
    </form>
  )
}

interface RecentsProps { recent: HostState['recent']; busy: boolean; onOpen: (path: string) => void }

function Recents({ recent, busy, onOpen }: RecentsProps): ReactNode {
  return (
    <ul className={styles['recents']} aria-label="Opened lately">
      {recent.map(({ path, name }) => (
        <li key={path}>
          <Button variant="quiet" icon={<FolderOpen size={16} aria-hidden="true" />} className={styles['recent']} isDisabled={busy} onPress={() => onOpen(path)}>
            <span className={styles['recentWords']}><span className={styles['recentName']}>{name}</span><span className={styles['recentPath']}>{path}</span></span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
