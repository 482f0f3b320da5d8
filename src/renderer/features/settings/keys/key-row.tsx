import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Command } from '@shared/commands'
import { keysOf } from '@shared/key-bindings'
import { Button, IconButton } from '@renderer/ui/button'
import { Kbd } from '@renderer/ui/kbd'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { giveKeys, type GivenKeys, resetKeys, takeKeys } from './key-changes'
import styles from './keys.module.css'
import { Recorder } from './recorder'

/** One command with its keys, each of which can go, and the way to more. */
export function KeyRow({ command, given, onChange }: { command: Command; given: GivenKeys; onChange: (given: GivenKeys) => void }): ReactNode {
  const [isRecording, setRecording] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const wasRecording = useRef(false)
  useEffect(() => {
    // Back to where it began, unless the focus went on by itself.
    if (wasRecording.current && !isRecording && (document.activeElement === document.body || row.current?.contains(document.activeElement))) row.current?.querySelector<HTMLElement>('[data-add] button')?.focus()
    wasRecording.current = isRecording
  }, [isRecording])
  return (
    <li ref={row} className={styles['row']} aria-label={command.title}>
      <span className={styles['name']}>{command.title}</span>
      <span className={styles['keys']}>
        {keysOf(command, { keys: given }).map((keys) => (
          <span key={keys} className={styles['chip']}>
            <Kbd keys={keys} />
            {command.fixed ? null : <IconButton size="small" label={`Take ${shortcutLabel(keys)} from “${command.title}”`} icon={<X size={12} aria-hidden="true" />} onPress={() => onChange(takeKeys(given, command, keys))} />}
          </span>
        ))}
        {command.fixed ? <span className={styles['fixed']}>Can’t be changed</span> : null}
      </span>
      {command.fixed ? null : (
        <span className={styles['ways']}>
          {given[command.name] === undefined ? null : <Button size="small" variant="quiet" aria-label={`Reset the keys of “${command.title}”`} onPress={() => onChange(resetKeys(given, command))}>Reset</Button>}
          {isRecording ? null : <span data-add><IconButton size="small" label={`Add keys to “${command.title}”`} icon={<Plus size={14} aria-hidden="true" />} onPress={() => setRecording(true)} /></span>}
        </span>
      )}
      {isRecording ? (
        <Recorder command={command} given={given} onKeys={(keys) => { onChange(giveKeys(given, command, keys)); setRecording(false) }} onDone={() => setRecording(false)} />
      ) : null}
    </li>
  )
}
