import { useCallback, useEffect, useRef } from 'react'
import { runCommand } from '@renderer/app/commands'
import { showToast } from '@renderer/ui/toast'
import type { Desk } from './desk'

/**
 * Removes a row and offers to undo that. The offer goes as soon as anything else is done to the digest: undo takes
 * back the last step, whatever it was.
 */
export function useRemoval(desk: Desk): (id: string) => void {
  const withdraw = useRef<(() => void) | null>(null)
  useEffect(() => desk.document.subscribe(() => withdraw.current?.()), [desk])
  useEffect(() => () => withdraw.current?.(), [])
  return useCallback((id) => {
    const name = desk.nameOf(id)
    desk.remove(id)
    const version = desk.document.version()
    const close = showToast({ message: `Removed “${name}”.`, action: { label: 'Undo', run: () => { runCommand('undo') } } })
    withdraw.current = () => {
      if (desk.document.version() === version) return
      withdraw.current = null
      close()
    }
  }, [desk])
}
