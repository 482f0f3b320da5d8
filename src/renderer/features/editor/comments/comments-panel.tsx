import { ChevronRight, MessageSquarePlus } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { commandOf } from '@shared/commands'
import { shownKeys } from '@shared/key-bindings'
import type { CommentThread } from '@shared/model/comment'
import { runCommand } from '@renderer/app/commands'
import { usePreferences } from '@renderer/app/preferences'
import type { OpenDocument } from '@renderer/engine/open-document'
import { IconButton } from '@renderer/ui/button'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { sayOpen } from './comment-words'
import styles from './comments.module.css'
import { NewComment } from './new-comment'
import { Thread } from './thread'
import type { Comments } from './use-comments'

/** What is said about the article's words: open comments in the order of the text, resolved ones folded away. */
export function CommentsPanel({ document, comments }: { document: OpenDocument; comments: Comments }): ReactNode {
  const { open, resolved, selected, composing } = comments
  const panel = useRef<HTMLElement>(null)
  const [showsResolved, setShowsResolved] = useState(false)
  useEffect(() => {
    if (selected !== null) panel.current?.querySelector(`[data-thread="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <aside ref={panel} id="comments" className={styles['panel']} aria-label="Comments" onKeyDown={(event) => (event.key === 'Escape' ? comments.backToText() : walk(event))}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{sayOpen(open.length)}</h3>
        <IconButton label="Comment on the selection" icon={<MessageSquarePlus size={16} aria-hidden="true" />} size="small" command="comment" preventFocusOnPress onPress={() => { runCommand('comment') }} />
      </div>
      {composing ? <NewComment document={document} comments={comments} anchor={composing} /> : null}
      {open.length === 0 && !composing ? <Empty /> : null}
      <Threads document={document} comments={comments} threads={open} label="Open comments" />
      {resolved.length > 0 ? (
        <>
          <button type="button" className={styles['fold']} aria-expanded={showsResolved} onClick={() => setShowsResolved(!showsResolved)}>
            <ChevronRight size={14} aria-hidden="true" className={styles['chevron']} />Resolved <span className={styles['count']}>{resolved.length.toLocaleString('en')}</span>
          </button>
          {showsResolved ? <Threads document={document} comments={comments} threads={resolved} label="Resolved comments" /> : null}
        </>
      ) : null}
    </aside>
  )
}

function Threads({ document, comments, threads, label }: { document: OpenDocument; comments: Comments; threads: readonly CommentThread[]; label: string }): ReactNode {
  if (threads.length === 0) return null
  const first = threads.some(({ id }) => id === comments.selected) ? comments.selected : threads[0]!.id
  return <ol className={styles['list']} aria-label={label}>{threads.map((thread) => <Thread key={thread.id} document={document} comments={comments} thread={thread} isFirst={thread.id === first} />)}</ol>
}

function Empty(): ReactNode {
  const keys = usePreferences((choices) => shownKeys(commandOf('comment'), choices))
  return <p className={styles['empty']}>{`Select words of the body and ${keys === '' ? 'choose “Comment”' : `press ${shortcutLabel(keys)}`} to ask or say something about them. Readers never see it.`}</p>
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }

/** Arrows go from comment to comment: a thousand of them are one stop of Tab. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = STEPS[event.key]
  const from = event.target instanceof HTMLElement && event.target.matches('[data-thread-head]') ? event.target : null
  if (by === undefined || !from || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-thread-head]')]
  heads[Math.max(0, Math.min(heads.length - 1, heads.indexOf(from) + by))]?.focus()
}
