import { useMemo } from 'react'
import { usePreferences } from '@renderer/app/preferences'
import { useSharing } from '@renderer/engine/sharing'
import type { Comments } from './use-comments'

/** Names of people who can be called: who spoke or was called in this article, and who was met in sharing. */
export function useColleagues({ open, resolved }: Pick<Comments, 'open' | 'resolved'>): readonly string[] {
  const person = usePreferences((preferences) => preferences.person.trim())
  const devices = useSharing().data?.devices
  return useMemo(() => {
    const said = [...open, ...resolved].flatMap(({ replies }) => replies.flatMap(({ by, mentions }) => [by, ...mentions]))
    const names = [...said, ...(devices ?? []).map(({ name }) => name)].map((name) => name.trim())
    return [...new Set(names)].filter((name) => name !== '' && name !== person).sort((a, b) => a.localeCompare(b))
  }, [open, resolved, devices, person])
}
