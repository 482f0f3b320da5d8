import { Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { addReply, setReplyRemoved, setResolved } from '@shared/document/comments'
import { mentionsPerson, splitMentions, type CommentThread, type Reply } from '@shared/model/comment'
import { usePreferences } from '@renderer/app/preferences'
import { useNow } from '@renderer/app/use-now'
import type { OpenDocument } from '@renderer/engine/open-document'
import { Button, IconButton } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { showToast } from '@renderer/ui/toast'
import { opening, sayReplies, sayWhen, wordsOf } from './comment-words'
import styles from './comments.module.css'
import { Composer } from './composer'
import type { Comments } from './use-comments'

interface ThreadProps { document: OpenDocument; comments: Comments; thread: CommentThread; /** The one that Tab comes to. */ isFirst: boolean }

/** One comment: its words and how it opens; selected, all of it and what can be done. */
export function Thread({ document, comments, thread, isFirst }: ThreadProps): ReactNode {
  const person = usePreferences((preferences) => preferences.person)
  const isSelected = comments.selected === thread.id
  const first = opening(thread)
  const callsMe = mentionsPerson(thread, person)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    comments.show(thread, 'focus')
  }
  return (
    <li data-thread={thread.id} className={classNames(styles['thread'], isSelected && styles['selected'])}>
      <button
        type="button" data-thread-head="" className={styles['threadHead']} aria-expanded={isSelected} tabIndex={isFirst ? 0 : -1}
        onFocus={() => comments.show(thread, 'nothing')} onClick={() => comments.show(thread, 'nothing')} onKeyDown={onKeyDown}
      >
        {thread.words.length === 0 ? <span className={styles['gone']}>The words are gone</span> : null}
        <span className={styles['quote']} dir="auto">{wordsOf(thread)}</span>
        {first && !isSelected ? <span className={styles['opening']} dir="auto"><b><bdi>{first.by}</bdi></b> {first.text.slice(0, 300)}</span> : null}
        {callsMe || (!isSelected && sayReplies(thread) !== '') ? (
          <span className={styles['facts']}>{isSelected ? null : sayReplies(thread)}{callsMe ? <span className={styles['calls']}>Mentions you</span> : null}</span>
        ) : null}
      </button>
      {isSelected ? <Opened document={document} comments={comments} thread={thread} /> : null}
    </li>
  )
}

function Opened({ document, comments, thread }: Omit<ThreadProps, 'isFirst'>): ReactNode {
  const person = usePreferences((preferences) => preferences.person.trim())
  const { id, resolved } = thread
  const now = useNow()
  const settle = (done: boolean): void => {
    comments.change((doc) => setResolved(doc, id, done ? { by: person, at: Date.now() } : null))
    if (!done) return
    comments.select(null)
    comments.backToText()
    showToast({ message: 'Resolved the comment.', action: { label: 'Undo', run: () => comments.change((doc) => setResolved(doc, id, null)) } })
  }
  return (
    <div className={styles['opened']}>
      <ol className={styles['replies']} aria-label="Replies">
        {thread.replies.map((reply) => <Said key={reply.id} comments={comments} thread={thread} reply={reply} when={sayWhen(reply.at, now)} isMine={person !== '' && reply.by === person} />)}
      </ol>
      {resolved ? <p className={styles['when']}>Resolved{resolved.by === '' ? '' : <> by <bdi>{resolved.by}</bdi></>}</p> : null}
      <Composer
        document={document} comments={comments} draft={id} label="Reply" action="Reply"
        onCancel={() => comments.show(thread, 'focus')}
        onSend={(saying) => comments.change((doc) => { addReply(doc, id, saying) })}
      >
        <Button size="small" onPress={() => settle(resolved === null)}>{resolved ? 'Reopen' : 'Resolve'}</Button>
      </Composer>
    </div>
  )
}

interface SaidProps extends Pick<ThreadProps, 'comments' | 'thread'> { reply: Reply; when: string; isMine: boolean }

function Said({ comments, thread, reply, when, isMine }: SaidProps): ReactNode {
  const setRemoved = (removed: boolean): void => comments.change((doc) => setReplyRemoved(doc, thread.id, reply.id, removed))
  if (reply.removed) return <li className={styles['when']}>A reply of <bdi>{reply.by}</bdi> was removed.</li>
  return (
    <li className={styles['reply']}>
      <p className={styles['by']}>
        <b><bdi>{reply.by || 'No name'}</bdi></b><span className={styles['when']}>{when}</span>
        {isMine ? (
          <IconButton
            label="Remove" aria-describedby={`said-${reply.id}`} size="small" className={styles['remove']} icon={<Trash2 size={14} aria-hidden="true" />}
            onPress={() => {
              setRemoved(true)
              comments.backToText()
              showToast({ message: 'Removed what you said.', action: { label: 'Undo', run: () => setRemoved(false) } })
            }}
          />
        ) : null}
      </p>
      <p id={`said-${reply.id}`} className={styles['text']} dir="auto">
        {splitMentions(reply.text, reply.mentions).map(({ text, mention }, at) => (mention === null ? text : <bdi key={at} className={styles['mention']}>{text}</bdi>))}
      </p>
    </li>
  )
}
