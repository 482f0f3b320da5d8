import { type ReactNode, useState } from 'react'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { TextField } from '@renderer/ui/text-field'

export interface NameDialogProps {
  title: string
  initial: string
  /** Which version it is, in words. */
  about: string
  /** No name takes away the one there is. */
  canBeEmpty: boolean
  onName: (name: string) => void
  onClose: () => void
}

/** Asks for the name of a version; Enter keeps it. */
export function NameDialog({ title, initial, about, canBeEmpty, onName, onClose }: NameDialogProps): ReactNode {
  const [name, setName] = useState(initial)
  const tidy = name.replace(/\s+/gu, ' ').trim()
  const isReady = tidy !== '' || canBeEmpty
  const keep = (): void => {
    if (!isReady) return
    onName(tidy)
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(open) => { if (!open) onClose() }}
      note={about}
      actions={<><Button onPress={onClose}>Cancel</Button><Button variant="primary" isDisabled={!isReady} onPress={keep}>Keep</Button></>}
    >
      <TextField label="Name" autoFocus maxLength={100} value={name} onChange={setName} placeholder="As filed, before the lawyer’s cuts, …" onKeyDown={(event) => { if (event.key === 'Enter') keep(); else event.continuePropagation() }} />
    </Dialog>
  )
}
