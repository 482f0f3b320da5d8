import type { ReactNode } from 'react'
import { Settings } from '@renderer/features/settings/settings'
import { SharingSettings } from '@renderer/features/sharing/sharing-settings'

/** The settings. */
export function SettingsScreen(): ReactNode {
  return <Settings sharing={<SharingSettings />} />
}
