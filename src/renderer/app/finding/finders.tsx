import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useHostState } from '@renderer/engine/queries'
import { useCommand } from '@renderer/app/commands'
import { focusSoon } from '@renderer/app/focus-soon'
import { find, useFinding } from './finding'
import { Palette } from './palette'
import { ShortcutSheet } from './shortcut-sheet'
import { Switcher } from './switcher'

/** The palette, the quick switcher and the shortcut sheet, with the commands that open them. */
export function Finders(): ReactNode {
  const open = useFinding((finding) => finding.open)
  const navigate = useNavigate()
  const workspace = useHostState().data?.workspace ?? null
  const cannot = workspace === null ? 'Open a newsroom first' : null
  useCommand('palette', () => find('commands'))
  useCommand('switcher', () => find('anything'), cannot)
  useCommand('shortcuts', () => find('shortcuts'))
  useCommand('change-keys', () => {
    void navigate({ to: '/settings/keys' })
    focusSoon(() => document.querySelector('#main input[type="search"]'))
  }, cannot)
  if (open === 'commands') return <Palette />
  if (open === 'anything') return <Switcher />
  return open === 'shortcuts' ? <ShortcutSheet /> : null
}
