import type { ReactNode } from 'react'
import { useSingleKeys } from '@renderer/app/single-keys'
import { Switch } from '@renderer/ui/checkbox'

/** Whether single keys are commands. */
export function Keyboard(): ReactNode {
  const { on, setOn } = useSingleKeys()
  return <div><Switch isSelected={on} onChange={setOn}>Single-key shortcuts, such as J, K and /</Switch></div>
}
