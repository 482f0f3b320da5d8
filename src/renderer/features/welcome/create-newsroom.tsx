import { type ReactNode, useState } from 'react'
import type { HostState } from '@shared/contract/host'
import { slugFrom } from '@shared/model/slug'
import { Button } from '@renderer/ui/button'
import { ErrorNotice } from '@renderer/ui/notice'
import { TextField } from '@renderer/ui/text-field'
import { FolderField } from './folder-field'
import { useOpening } from './use-opening'
import styles from './welcome.module.css'

interface CreateNewsroomProps { state: HostState; onOpened: () => void }

/** A name and a folder; the folder follows the name until it is chosen by hand. */
export function CreateNewsroom({ state, onOpened }: CreateNewsroomProps): ReactNode {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [missing, setMissing] = useState({ name: '', folder: '' })
  const opening = useOpening(onOpened)
  const folder = chosen ?? folderFor(state.newsroomsFolder, name)
  const submit = (): void => {
    const gaps = { name: name.trim() === '' ? 'A newsroom needs a name.' : '', folder: folder.trim() === '' ? 'Choose a folder for it.' : '' }
    setMissing(gaps)
    if (!gaps.name && !gaps.folder) opening.open(folder.trim(), name.trim())
  }
  return (
    <form className={styles['way']} aria-labelledby="create-title" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <h2 id="create-title" className={styles['wayTitle']}>Create a newsroom</h2>
      <TextField label="Name" placeholder="The Harbour Ledger" value={name} onChange={(typed) => { setName(typed); setMissing({ name: '', folder: '' }) }} error={missing.name || undefined} autoFocus />
      <FolderField label="Folder" value={folder} onChange={setChosen} error={missing.folder} canPick={state.canPickFolder} pickTitle="Where should the newsroom be?" />
      {opening.refusal ? <ErrorNotice>{opening.refusal}</ErrorNotice> : null}
      <div className={styles['actions']}><Button variant="primary" type="submit" isPending={opening.busy}>Create</Button></div>
    </form>
  )
}

function folderFor(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/'
  return `${parent.replace(/[\\/]+$/u, '')}${separator}${slugFrom(name) || 'newsroom'}`
}
