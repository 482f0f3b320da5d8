import { useEffect } from 'react'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Meeting, Sharing, SharingChoice } from '@shared/model/sharing'
import { onChange } from './changes'
import { engine } from './link'
import { queryClient } from './query-client'

/** A field's value that a colleague's change overrode before anybody here had seen it; JSON, as is what won. */
export interface OverriddenValue { field: string; value: string; winner: string }

/** How sharing goes. */
export function useSharing(): UseQueryResult<Sharing> {
  return useQuery({ queryKey: ['sharing'], queryFn: () => engine.sync.status() })
}

// Every save is one more change that waits; a figure that follows within a second is quick enough.
const FOLLOW_MS = 1_000

/** Keeps the number of waiting changes true while a screen shows it. */
export function useFollowedSharing(): UseQueryResult<Sharing> {
  const sharing = useSharing()
  const isOn = sharing.data !== undefined && sharing.data.state !== 'off'
  useEffect(() => {
    if (!isOn) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onChange((change) => {
      if (change.kind === 'projection' && change.of !== 'sharing') timer ??= setTimeout(() => {
        timer = undefined
        void queryClient.invalidateQueries({ queryKey: ['sharing'] })
      }, FOLLOW_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isOn])
  return sharing
}

/** Merges now with whoever left something in the shared folder. */
export function meetNow(): Promise<Meeting> {
  return engine.sync.meet({})
}

/** Changes how this computer shares. */
export async function chooseSharing(change: Partial<SharingChoice>): Promise<void> {
  await engine.sync.choose(change)
}

/** Values of a document's fields that were overridden unseen. */
export function useOverridden(id: string): readonly OverriddenValue[] {
  return useQuery({ queryKey: ['overridden', id], queryFn: () => engine.sync.overridden({ id }) }).data ?? []
}
