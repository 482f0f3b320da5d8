import type { ReactNode } from 'react'
import { setPreferences, usePreferences } from '@renderer/app/preferences'
import { Switch } from '@renderer/ui/checkbox'

/** Whether single keys are commands. */
export function Keyboard(): ReactNode {
  const on = usePreferences((preferences) => preferences.singleKeys)
  return <div><Switch isSelected={on} onChange={(singleKeys) => setPreferences({ singleKeys })}>Single-key shortcuts, such as J, K and /</Switch></div>
}
