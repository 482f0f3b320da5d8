import { Copy, Send } from 'lucide-react'
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react'
import { refusalOf } from '@renderer/engine/client'
import { Button, IconButton } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toast'
import { ExportDialog } from './export-dialog'
import { useEmailCopy } from './use-email-copy'

/** What a screen may ask of the exports, for menu commands. */
export interface ExportsHandle { openDialog: () => void; copyEmail: () => void }

export interface ExportActionsProps {
  digestId: string
  onJump: (cardId: string) => void
  /** Called before anything goes out, so that the last keystroke is in it; rejects when that can't be saved. */
  beforeExport: () => Promise<void>
  ref?: Ref<ExportsHandle> | undefined
}

/** The two ways a digest leaves: copied in one click, or exported through the dialog. */
export function ExportActions({ digestId, onJump, beforeExport, ref }: ExportActionsProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const copyEmail = useEmailCopy(digestId, () => setOpen(true))
  const after = (work: () => unknown) => (): void => {
    beforeExport().then(work, (error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
  }
  const open = after(() => setOpen(true))
  const copy = after(copyEmail)
  useImperativeHandle(ref, () => ({ openDialog: open, copyEmail: copy }))
  return (
    <>
      <IconButton label="Copy the email’s HTML" command="copy-email" icon={<Copy size={16} aria-hidden="true" />} onPress={copy} />
      <Button variant="primary" icon={<Send size={14} aria-hidden="true" />} onPress={open}>Export…</Button>
      <ExportDialog digestId={digestId} isOpen={isOpen} onOpenChange={setOpen} onJump={onJump} />
    </>
  )
}
