import type { LoroDoc } from 'loro-crdt'
import { MAX_REPLY, replySchema, resolvedSchema, type CommentThread, type Reply } from '@shared/model/comment'
import { randomId } from '@shared/model/ids'
import { viewBody, type BodyView } from './body'
import { markWords, wordsOfComments, type Anchor } from './commented-words'

/**
 * What is said about words, beside the text. One map of the document's root has an entry for everything that is ever said
 * or decided, under `thread ID`, `reply ID REPLY`, `removed ID REPLY` and `resolved ID`: entries of different people never
 * meet, and none is lost with another.
 */
const mapOf = (doc: LoroDoc) => doc.getMap('comments')

/** What somebody says, before it has a place in a thread. */
export interface Saying { by: string; at: number; text: string; mentions: string[] }

/** Every comment that says anything, in the order of the text; those whose words are gone come last, by time. */
export function readThreads(doc: LoroDoc, view?: BodyView): CommentThread[] {
  const stored = mapOf(doc).toJSON() as Record<string, unknown>
  const entries = Object.entries(stored)
  if (entries.length === 0) return []
  const words = wordsOfComments(view ?? viewBody(doc))
  const threads = new Map<string, CommentThread>()
  for (const [key, value] of entries) {
    const [kind, id, replyId, ...others] = key.split(' ')
    if (kind !== 'reply' || !id || !replyId || others.length > 0) continue
    const reply = readReply(replyId, value, stored[`removed ${id} ${replyId}`] === true)
    if (!reply) continue
    const thread = threads.get(id) ?? { id, quote: quoteOf(stored[`thread ${id}`]), words: words.get(id) ?? [], replies: [], resolved: null }
    thread.replies.push(reply)
    threads.set(id, thread)
  }
  for (const thread of threads.values()) settle(thread, stored[`resolved ${thread.id}`])
  return [...threads.values()].filter(({ replies }) => replies.some(({ removed }) => !removed)).sort(inReadingOrder)
}

function readReply(id: string, value: unknown, removed: boolean): Reply | null {
  const parsed = replySchema.safeParse(value)
  if (!parsed.success) return null
  const { text, ...others } = parsed.data
  return { ...others, id, removed, text: text.length > MAX_REPLY ? `${text.slice(0, MAX_REPLY)}…` : text }
}

function quoteOf(head: unknown): string {
  return typeof head === 'object' && head !== null && 'quote' in head && typeof head.quote === 'string' ? head.quote : ''
}

/** A reply that whoever resolved a thread had not seen opens it again: a question nobody read must not be put away. */
function settle(thread: CommentThread, resolved: unknown): void {
  thread.replies.sort((a, b) => a.n - b.n || a.at - b.at || (a.id < b.id ? -1 : 1))
  const parsed = resolvedSchema.safeParse(resolved)
  if (parsed.success && thread.replies.length <= parsed.data.seen) thread.resolved = parsed.data
}

function inReadingOrder(a: CommentThread, b: CommentThread): number {
  const place = ({ words: [first] }: CommentThread): number => first?.start ?? Number.MAX_SAFE_INTEGER
  return place(a) - place(b) || (a.replies[0]?.at ?? 0) - (b.replies[0]?.at ?? 0) || (a.id < b.id ? -1 : 1)
}

/** Begins a thread on some words; answers its id. The caller commits, as for all here. */
export function startThread(doc: LoroDoc, anchor: Anchor, saying: Saying): string {
  const id = randomId()
  mapOf(doc).set(`thread ${id}`, { quote: anchor.quote })
  markWords(doc, id, anchor)
  writeReply(doc, id, 0, saying)
  return id
}

/** Says something in a thread; one that was resolved is open again. Answers the reply's id. */
export function addReply(doc: LoroDoc, id: string, saying: Saying): string {
  return writeReply(doc, id, repliesOf(doc, id).reduce((highest, reply) => Math.max(highest, reply.n + 1), 0), saying)
}

function writeReply(doc: LoroDoc, id: string, n: number, { by, at, text, mentions }: Saying): string {
  const replyId = randomId()
  mapOf(doc).set(`reply ${id} ${replyId}`, { n, by, at, text: text.slice(0, MAX_REPLY), mentions })
  return replyId
}

/** Removes a reply, or brings it back. */
export function setReplyRemoved(doc: LoroDoc, id: string, replyId: string, removed: boolean): void {
  mapOf(doc).set(`removed ${id} ${replyId}`, removed)
}

/** Resolves a thread as it is now; null opens it again. */
export function setResolved(doc: LoroDoc, id: string, resolved: { by: string; at: number } | null): void {
  mapOf(doc).set(`resolved ${id}`, resolved && { ...resolved, seen: repliesOf(doc, id).length })
}

function repliesOf(doc: LoroDoc, id: string): Reply[] {
  const stored = mapOf(doc).toJSON() as Record<string, unknown>
  return Object.entries(stored).flatMap(([key, value]) => (key.startsWith(`reply ${id} `) ? readReply(key, value, false) ?? [] : []))
}
