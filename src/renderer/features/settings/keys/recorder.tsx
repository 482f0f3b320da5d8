import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type Command, commandOf } from '@shared/commands'
import { Button } from '@renderer/ui/button'
import { acceleratorOf, shortcutLabel } from '@renderer/ui/shortcut'
import { type GivenKeys, tryKeys } from './key-changes'
import styles from './keys.module.css'

export interface RecorderProps {
  command: Command
  given: GivenKeys
  /** Keys that the command may have; whoever had them has been asked about. */
  onKeys: (keys: string) => void
  onDone: () => void
}

/** Hears the next keys for a command. Escape and leaving cancel; what can't be had is said in words, and another try is free. */
export function Recorder({ command, given, onKeys, onDone }: RecorderProps): ReactNode {
  const [pressed, setPressed] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  const tried = pressed === null ? null : tryKeys(given, command, pressed)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const keys = acceleratorOf(event.nativeEvent)
    if (keys === null || event.repeat) return
    if (tryKeys(given, command, keys).as === 'free') onKeys(keys)
    else setPressed(keys)
  }
  return (
    <div ref={place} className={styles['recorder']} onBlur={(event) => { if (event.relatedTarget !== null && !place.current?.contains(event.relatedTarget)) onDone() }}>
      <button ref={field} type="button" className={styles['recording']} aria-label={`Press the new keys for “${command.title}”. Escape cancels.`} onKeyDown={onKeyDown}>
        Press the new keys
      </button>
      <span className={styles['said']} role="status">{tried === null || pressed === null ? 'Escape cancels.' : said(pressed, tried)}</span>
      {tried?.as === 'taken' ? <Button size="small" onPress={() => onKeys(pressed!)}>{`Take it from “${commandOf(tried.owner).title}”`}</Button> : null}
    </div>
  )
}

function said(keys: string, tried: ReturnType<typeof tryKeys>): string {
  const label = shortcutLabel(keys)
  switch (tried.as) {
    case 'refused': return `${label} ${tried.why}. Try others.`
    case 'taken': return `${label} does “${commandOf(tried.owner).title}”. Press others, or:`
    case 'here': return `${label} does that already.`
    case 'free': return ''
  }
}
