import type { ReactNode } from 'react'
import { classNames } from '@renderer/ui/class-names'
import styles from './comments.module.css'
import type { Mentioning } from './use-mentioning'

/** Colleagues whose names fit what is typed. */
export function MentionList({ id, mentioning: { options, index, pick } }: { id: string; mentioning: Mentioning }): ReactNode {
  if (options.length === 0) return null
  return (
    <ul id={id} role="listbox" aria-label="Colleagues" className={styles['names']}>
      {options.map((name, at) => (
        <li
          key={name} id={`${id}-${at}`} role="option" aria-selected={at === index} dir="auto" className={classNames(styles['option'], at === index && styles['current'])}
          onMouseDown={(event) => event.preventDefault()} onClick={() => pick(name)}
        >
          {name}
        </li>
      ))}
    </ul>
  )
}
