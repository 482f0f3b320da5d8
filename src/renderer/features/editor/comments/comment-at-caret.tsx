import type { ReactNode } from 'react'
import type { CommentThread } from '@shared/model/comment'
import { opening } from './comment-words'

/** Says the comment that the caret came into, for who can't see that the words are painted. */
export function CommentAtCaret({ thread }: { thread: CommentThread | null }): ReactNode {
  const first = thread && opening(thread)
  return <p role="status" className="visually-hidden">{first ? `${thread.resolved ? 'Resolved comment' : 'Comment'} by ${first.by}: ${first.text.slice(0, 200)}` : ''}</p>
}
