import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { host } from '@renderer/engine/client'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { showToast } from '@renderer/ui/toast'
import { pastePlain } from '@renderer/engine/outside'
import { commandNamed, listenToKeys, runCommand, useCommand, whyNot } from './commands'
import { fieldInFocus, stepInField } from './focused-field'
import { setTheme } from './theme'
import { whisperKeys } from './whisper'

/** Commands that mean the same on every screen, and the two places they come from: keys and the native menus. */
export function useEverywhereCommands(): void {
  const navigate = useNavigate()
  useCommand('open-newsroom', () => { void navigate({ to: '/welcome' }) })
  useCommand('theme-system', () => setTheme('system'))
  useCommand('theme-light', () => setTheme('light'))
  useCommand('theme-dark', () => setTheme('dark'))
  useCommand('paste-plain', () => {
    if (!fieldInFocus()) return false
    void pastePlain().then((done) => { if (!done) showToast({ message: `Your browser keeps the clipboard to itself. ${shortcutLabel('Mod+Shift+V')} pastes here.` }) })
  })
  useEffect(listenToKeys, [])
  useEffect(listenToMenus, [])
}

function listenToMenus(): () => void {
  let stopped = false
  let stream: AsyncIterator<{ name: string }> | null = null
  const listen = async (): Promise<void> => {
    while (!stopped) {
      try {
        const opened = await host.commands()
        stream = opened
        for await (const { name } of opened) if (!stopped) obey(name)
      } catch {
        // The line to the host broke; the next call waits for the new one.
      }
      if (!stopped) await new Promise((resolve) => { setTimeout(resolve, 500) })
    }
  }
  void listen()
  return () => {
    stopped = true
    void stream?.return?.()
  }
}

function obey(name: string): void {
  const command = commandNamed(name)
  if (!command) return
  // From a menu, undo belongs to whatever field has the focus; its own keys never come here.
  if ((command === 'undo' || command === 'redo') && stepInField(command)) return
  const why = whyNot(command)
  if (why !== null) showToast({ message: `${why}.` })
  else if (runCommand(command)) whisperKeys(command)
}
