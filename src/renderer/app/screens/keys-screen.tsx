import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Keys } from '@renderer/features/settings/keys/keys'

/** Which keys do what. */
export function KeysScreen(): ReactNode {
  const navigate = useNavigate()
  return <Keys onBack={() => { void navigate({ to: '/settings' }) }} />
}
