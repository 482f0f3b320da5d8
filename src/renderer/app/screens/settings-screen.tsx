import type { ReactNode } from 'react'
import { Settings } from '@renderer/features/settings/settings'

/** The settings. */
export function SettingsScreen(): ReactNode {
  return <Settings />
}
