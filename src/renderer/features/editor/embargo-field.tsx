import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import { IconButton } from '@renderer/ui/button'
import { setFields } from './article-field'
import styles from './inspector.module.css'
import { instantOf, wallTimeOf } from '@renderer/app/zoned-time'

/** The moment before which nothing may be exported, in the newsroom's time. */
export function EmbargoField({ document, embargo, timeZone }: { document: OpenDocument; embargo: string; timeZone: string }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const wall = wallTimeOf(embargo, timeZone)
  // The browser keeps a half-typed date to itself; writing into the field from here would wipe it.
  useEffect(() => {
    const field = input.current
    if (field && field.value !== wall && !(field === window.document.activeElement && field.validity.badInput)) field.value = wall
  }, [wall])
  const onChange = (field: HTMLInputElement): void => {
    if (field.validity.badInput) return
    const next = instantOf(field.value, timeZone)
    if (next !== embargo) setFields(document, { embargo: next }, 'embargo')
  }
  return (
    <div className={styles['group']}>
      <label className={styles['label']} htmlFor={id}>Embargo until</label>
      <div className={styles['row']}>
        <input ref={input} id={id} type="datetime-local" max="9999-12-31T23:59" className={styles['date']} aria-describedby={`${id}-zone`} defaultValue={wall} onChange={(event) => onChange(event.target)} />
        {embargo === '' ? null : <IconButton label="Clear the embargo" icon={<X size={14} aria-hidden="true" />} onPress={() => { setFields(document, { embargo: '' }); input.current?.focus() }} />}
      </div>
      <p id={`${id}-zone`} className={styles['note']}>{`Newsroom time, ${timeZone.replaceAll('_', ' ')}`}</p>
    </div>
  )
}
