import { FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { host, refusalOf } from '@renderer/engine/client'
import { useHostState } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toast'

/** Shows a file in the system's own file manager, where the host can. */
export function RevealButton({ path }: { path: string }): ReactNode {
  const canReveal = useHostState().data?.kind === 'desktop'
  const reveal = (): void => {
    host.reveal({ path }).catch((error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
  }
  return canReveal ? <div><Button icon={<FolderOpen size={14} aria-hidden="true" />} onPress={reveal}>Show in folder</Button></div> : null
}
