import { useNavigate } from '@tanstack/react-router'
import { Unplug } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useSyncExternalStore } from 'react'
import { type CommandName, commandOf } from '@shared/commands'
import { WRITING_KEYS } from '@shared/fixed-keys'
import { keysOf } from '@shared/key-bindings'
import { type LineName, type LineState, useConnection } from '@renderer/engine/client'
import { followProgress, useProgress } from '@renderer/engine/progress'
import { hasUnsavedEdits } from '@renderer/engine/open-document'
import { useHostState } from '@renderer/engine/queries'
import { ExportsNews } from '@renderer/features/exports/exports-news'
import { SharingNews } from '@renderer/features/sharing/sharing-news'
import { Button } from '@renderer/ui/button'
import { Kbd } from '@renderer/ui/kbd'
import { ProgressBar } from '@renderer/ui/progress-bar'
import { runCommand } from './commands'
import { usePreferences } from './preferences'
import styles from './status-bar.module.css'

/** The line at the bottom: how the engine is, which newsroom this is, and the way to everything. */
export function StatusBar(): ReactNode {
  const workspace = useHostState().data?.workspace ?? null
  const navigate = useNavigate()
  const showExport = useCallback((job: number) => { void navigate({ to: '/exports', search: { job } }) }, [navigate])
  const showSettings = useCallback(() => { void navigate({ to: '/settings' }) }, [navigate])
  return (
    <footer className={styles['bar']} aria-label="Status">
      <ConnectionState />
      <LargeWork />
      <SharingNews onSettings={showSettings} />
      <ExportsNews onShow={showExport} />
      <span className={styles['place']} title={workspace ?? undefined}>{workspace}</span>
      <WayToEverything />
    </footer>
  )
}

/** How far something large has come, once it takes longer than a second. */
function LargeWork(): ReactNode {
  const progress = useProgress((state) => state.progress)
  useEffect(followProgress, [])
  if (!progress) return null
  const percent = Math.floor((progress.done / progress.of) * 100)
  return (
    <span className={styles['work']}>
      <ProgressBar label={progress.label} done={progress.done} of={progress.of} className={styles['workBar']} />
      <span className={styles['workWords']}>{`${percent} % · ${progress.label}`}</span>
    </span>
  )
}

function WayToEverything(): ReactNode {
  const { goTo, findCommand } = useWays()
  return (
    <>
      <Button variant="quiet" size="small" className={styles['anything']} onPress={() => runCommand('switcher')}>{goTo ? <Kbd keys={goTo} /> : null} Go to</Button>
      <Button variant="quiet" size="small" className={styles['anything']} onPress={() => runCommand('palette')}>{findCommand ? <Kbd keys={findCommand} /> : null} Find a command</Button>
    </>
  )
}

/** The keys that work where the focus is: in a text, the palette's first may be the editor's own. */
function useWays(): { goTo: string | undefined; findCommand: string | undefined } {
  const inText = useSyncExternalStore(watchFocus, () => Boolean(document.activeElement?.closest('[contenteditable="true"]')))
  const choices = usePreferences()
  const taken = inText ? Object.values(WRITING_KEYS).flatMap(({ keys }): readonly string[] => keys) : []
  const keysFor = (name: CommandName): string | undefined => keysOf(commandOf(name), choices).find((keys) => !taken.includes(keys))
  return { goTo: keysFor('switcher'), findCommand: keysFor('palette') }
}

function watchFocus(look: () => void): () => void {
  document.addEventListener('focusin', look)
  document.addEventListener('focusout', look)
  return () => {
    document.removeEventListener('focusin', look)
    document.removeEventListener('focusout', look)
  }
}

// Documents tell only those who show them; a look now and then is enough for one line of words.
const LOOK_MS = 250

function watchSaving(look: () => void): () => void {
  const timer = setInterval(look, LOOK_MS)
  return () => clearInterval(timer)
}

// In a browser the program can end without the window. Only it, on the same port, takes what this window still holds.
const GONE = `Galley has stopped. This window keeps your edits: start Galley again on port ${window.location.port}, then open its address in this browser`

function stateOf({ engine, host }: Record<LineName, LineState>): LineState | 'gone' {
  return engine === 'lost' && host === 'lost' ? 'gone' : engine
}

function ConnectionState(): ReactNode {
  const state = useConnection(stateOf)
  const unsaved = useSyncExternalStore(watchSaving, hasUnsavedEdits)
  const words = { connecting: 'Connecting…', ready: unsaved ? 'Saving…' : 'All changes saved on this machine', lost: 'Engine restarting: your edits are kept and saved as soon as it is back', gone: GONE }[state]
  const isTrouble = state === 'lost' || state === 'gone'
  return (
    <span role="status" className={isTrouble ? `${styles['state']} ${styles['trouble']}` : styles['state']}>
      {isTrouble ? <Unplug size={14} aria-hidden="true" /> : null}
      {words}
    </span>
  )
}
