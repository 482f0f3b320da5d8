import { X } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { readTopics, writeTopics } from '@shared/document/article-document'
import { countOf } from '@renderer/app/count-of'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import styles from './inspector.module.css'

// A screen of chips says enough; an article from outside may bring a million topics.
const SHOWN = 100

/** What the article is about. Enter or a comma adds, Backspace in the empty field takes the last one away. */
export function TopicsField({ document }: { document: OpenDocument }): ReactNode {
  const topics = useDocumentValue(document, readTopics)
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const set = (next: readonly string[]): void => document.change((doc) => writeTopics(doc, next))
  const add = (text: string): void => {
    const fresh = text.split(',').map((topic) => topic.replace(/\s+/gu, ' ').trim()).filter((topic) => topic !== '' && !topics.includes(topic))
    if (fresh.length > 0) set([...topics, ...new Set(fresh)])
    setTyped('')
  }
  const remove = (topic: string): void => {
    set(topics.filter((each) => each !== topic))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && topics.length > 0) remove(topics.at(-1)!)
  }
  return (
    <div className={styles['group']}>
      <label className={styles['label']} htmlFor={id}>Topics</label>
      <div className={styles['topics']}>
        {topics.length > 0 && (
          <ul className={styles['chips']} aria-label="Topics of this article">
            {topics.slice(0, SHOWN).map((topic) => (
              <li key={topic} className={styles['chip']}>
                <span>{topic}</span>
                <button type="button" aria-label={`Remove ${topic}`} className={styles['chipRemove']} onClick={() => remove(topic)}><X size={12} aria-hidden="true" /></button>
              </li>
            ))}
            {topics.length > SHOWN ? <li className={styles['note']}>and {countOf(topics.length - SHOWN, 'more', 'more')}</li> : null}
          </ul>
        )}
        <input
          ref={input} id={id} className={styles['topicInput']} value={typed} placeholder="Add a topic" autoComplete="off"
          onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} onBlur={() => add(typed)}
        />
      </div>
    </div>
  )
}
