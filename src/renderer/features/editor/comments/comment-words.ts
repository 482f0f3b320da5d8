import type { CommentThread, Reply } from '@shared/model/comment'
import { countOf } from '@renderer/app/count-of'

/** What a thread opens with: the first reply that is still there. */
export function opening({ replies }: CommentThread): Reply | null {
  return replies.find(({ removed }) => !removed) ?? null
}

/** The words a thread is about, as they are now; as they were where they are gone. */
export function wordsOf({ words, quote }: CommentThread): string {
  return words.length > 0 ? words.map(({ text }) => text.replaceAll('\ufffc', '').replace(/\s+/gu, ' ').trim()).join(' … ') : quote
}

/** How many answers a thread has; '' for none. */
export function sayReplies({ replies }: CommentThread): string {
  const more = replies.filter(({ removed }) => !removed).length - 1
  if (more < 1) return ''
  return more === 1 ? '1 reply' : `${more.toLocaleString('en')} replies`
}

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** When something was said, as shortly as it is clear; '' for what is no time. */
export function sayWhen(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (Number.isNaN(then.getTime())) return ''
  if (then.toDateString() === today.toDateString()) return hour.format(then)
  return then.getFullYear() === today.getFullYear() ? `${day.format(then)}, ${hour.format(then)}` : year.format(then)
}

/** The heading of a list of comments. */
export function sayOpen(count: number): string {
  return count === 0 ? 'No open comments' : countOf(count, 'open comment')
}
