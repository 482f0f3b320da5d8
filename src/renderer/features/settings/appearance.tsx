import { Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { setTheme, useTheme } from '@renderer/app/theme'
import { SegmentedControl } from '@renderer/ui/segmented-control'

const SEGMENTS = [
  { id: 'system', label: 'Like the system', icon: <Monitor size={14} aria-hidden="true" /> },
  { id: 'light', label: 'Light', icon: <Sun size={14} aria-hidden="true" /> },
  { id: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" /> },
] as const

/** Light, dark, or whatever the system says. */
export function Appearance(): ReactNode {
  return <div><SegmentedControl label="Appearance" segments={SEGMENTS} value={useTheme()} onChange={setTheme} /></div>
}
