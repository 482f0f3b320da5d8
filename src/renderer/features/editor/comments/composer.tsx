import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Saying } from '@shared/document/comments'
import { MAX_REPLY, mentionsIn } from '@shared/model/comment'
import { setPreferences, usePreferences } from '@renderer/app/preferences'
import type { OpenDocument } from '@renderer/engine/open-document'
import { Button } from '@renderer/ui/button'
import { Kbd } from '@renderer/ui/kbd'
import { MOD_KEY } from '@renderer/ui/shortcut'
import { TextArea, TextField } from '@renderer/ui/text-field'
import styles from './comments.module.css'
import { MentionList } from './mention-list'
import type { Comments } from './use-comments'
import { useColleagues } from './use-colleagues'
import { useDraft } from './use-draft'
import { useMentioning } from './use-mentioning'

export interface ComposerProps {
  document: OpenDocument
  comments: Comments
  /** What the draft is kept under. */
  draft: string
  label: string
  action: string
  onSend: (saying: Saying) => void
  onCancel: () => void
  /** More buttons. */
  children?: ReactNode
}

/** Where a comment or a reply is written. Control with Enter sends it, Escape leaves it as a draft, '@' calls a colleague. */
export function Composer({ document, comments, draft, label, action, onSend, onCancel, children }: ComposerProps): ReactNode {
  const name = usePreferences((preferences) => preferences.person)
  const person = name.trim()
  const [text, setText] = useDraft(document.id, draft)
  const [asksName, setAsksName] = useState(false)
  const names = useColleagues(comments)
  const input = useRef<HTMLTextAreaElement>(null)
  const nameInput = useRef<HTMLInputElement>(null)
  const listId = useId()
  const mentioning = useMentioning(input, setText, names)
  const { asked, takeAsked } = comments
  useEffect(() => { if (takeAsked(draft)) input.current?.focus() }, [asked, draft]) // eslint-disable-line react/exhaustive-deps
  const tooLong = text.length > MAX_REPLY
  const send = (): void => {
    if (text.trim() === '' || tooLong) return input.current?.focus()
    if (person === '') {
      setAsksName(true)
      return nameInput.current?.focus()
    }
    onSend({ by: person, at: Date.now(), text: text.trim(), mentions: mentionsIn(text, [...names, person]) })
    setText('')
    setAsksName(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || mentioning.take(event)) return
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && event[MOD_KEY]) send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div data-own-undo="" className={styles['composer']} onKeyDown={onKeyDown}>
      <TextArea
        label={label} labelHidden placeholder={`${label}…`} rows={draft === 'new' ? 3 : 1} inputRef={input} value={text} onChange={setText} inputClassName={styles['input']}
        error={tooLong ? `A comment holds ${MAX_REPLY.toLocaleString('en')} characters; this has ${text.length.toLocaleString('en')}.` : undefined}
        aria-autocomplete="list" aria-haspopup="listbox" {...(mentioning.options.length > 0 && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${mentioning.index}` })}
        onSelect={mentioning.look} onBlur={mentioning.close}
      />
      <MentionList id={listId} mentioning={mentioning} />
      {person === '' || asksName ? (
        <div className={styles['name']} hidden={text === ''}>
          <TextField
            label="Your name" description="Colleagues see it beside what you say. For this computer only." inputRef={nameInput} value={name}
            onChange={(typed) => {
              setAsksName(true)
              setPreferences({ person: typed })
            }}
            maxLength={100} autoComplete="name" spellCheck="false"
          />
        </div>
      ) : null}
      <div className={styles['actions']}>
        {text.trim() === '' && draft !== 'new' ? null : <Button size="small" variant="primary" onPress={send} isDisabled={tooLong}>{action}</Button>}
        {draft === 'new' ? <Button size="small" variant="quiet" onPress={onCancel}>Cancel</Button> : null}
        {children}
        {text.trim() === '' ? null : <span className={styles['keys']} aria-hidden="true"><Kbd keys="Mod+Enter" /></span>}
      </div>
    </div>
  )
}
