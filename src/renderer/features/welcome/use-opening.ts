import { useState } from 'react'
import { openWorkspace } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'

export interface Opening {
  busy: boolean
  /** Why it could not be opened, as a sentence; '' while nothing is wrong. */
  refusal: string
  /** Opens a folder, or makes a newsroom there when a name is given. */
  open: (path: string, name: string | null) => void
}

/** Opens newsrooms one at a time and keeps the reason when one can't be. */
export function useOpening(onOpened: () => void): Opening {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const open = async (path: string, name: string | null): Promise<void> => {
    setBusy(true)
    setRefusal('')
    try {
      await openWorkspace(path, name)
      onOpened()
    } catch (error) {
      setRefusal(refusalOf(error).message)
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, open: (path, name) => void open(path, name) }
}
