import { Pencil, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Revision } from '@shared/model/revision'
import { runCommand } from '@renderer/app/commands'
import { Button, IconButton } from '@renderer/ui/button'
import { NameDialog } from './name-dialog'
import { nameVersion } from './naming'

/** What can be done with the version that is selected: a name for it, and the way back to it. */
export function VersionActions({ revision, title }: { revision: Revision; title: string }): ReactNode {
  const [isNaming, setNaming] = useState(false)
  return (
    <>
      <IconButton label={revision.name === '' ? 'Name the version…' : 'Rename the version…'} icon={<Pencil size={16} aria-hidden="true" />} onPress={() => setNaming(true)} />
      <Button variant="primary" icon={<Undo2 size={14} aria-hidden="true" />} onPress={() => { runCommand('restore-version') }}>Bring this version back</Button>
      {isNaming ? <NameDialog title="Name of the version" initial={revision.name} about={title} canBeEmpty={revision.name !== ''} onName={(name) => void nameVersion(revision.id, name, revision.name)} onClose={() => setNaming(false)} /> : null}
    </>
  )
}
