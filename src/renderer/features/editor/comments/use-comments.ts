import type { LexicalEditor } from 'lexical'
import type { LoroDoc } from 'loro-crdt'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { anchorAt, wordsOfAnchor, type Anchor } from '@shared/document/commented-words'
import { readThreads } from '@shared/document/comments'
import type { CommentThread } from '@shared/model/comment'
import { useCommand } from '@renderer/app/commands'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSettledValue } from '@renderer/engine/open-document-hooks'
import { showToast } from '@renderer/ui/toast'
import { useCaretIn, usePainted } from './use-painted'
import { revealWords, selectionNow, selectWords } from './words-on-page'

export interface Comments {
  /** In the order of the text; those whose words are gone come last. */
  open: readonly CommentThread[]
  resolved: readonly CommentThread[]
  /** Edits the document as one step of undo; what is said here is shown at once. */
  change: (edit: (doc: LoroDoc) => void) => void
  selected: string | null
  select: (id: string | null) => void
  /** Selects a thread and shows its words, with the focus there or where it is. */
  show: (thread: CommentThread, moves: 'focus' | 'nothing') => void
  /** The open thread the caret is in. */
  atCaret: CommentThread | null
  /** Words that a comment is being written on. */
  composing: Anchor | null
  endComposing: () => void
  backToText: () => void
  /** A call for the place where one writes: of a thread, or of what is 'new'. Each is answered once. */
  asked: Asked | null
  takeAsked: (place: string) => boolean
}

export interface Asked { place: string }

/** The comments of an open article, painted in its body, and the commands that go to them; `onShow` brings the panel up. */
export function useComments(document: OpenDocument, editor: LexicalEditor | null, sheet: RefObject<HTMLElement | null>, onShow: () => void): Comments {
  const [threads, change] = useThreads(document)
  const [selected, select] = useState<string | null>(null)
  const [caret, setCaret] = useState<string | null>(null)
  const [composing, setComposing] = useState<Anchor | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const answered = useRef<Asked | null>(null)
  const [open, resolved] = useMemo(() => [threads.filter((each) => each.resolved === null), threads.filter((each) => each.resolved !== null)], [threads])
  const version = useSettledValue(document, () => (composing ? document.version() : 0))
  // The words one is writing about are followed while others write.
  const pending = useMemo(() => (composing && version >= 0 ? wordsOfAnchor(document.doc, document.body(), composing) : []), [document, composing, version])
  const all = useMemo(() => open.flatMap(({ words }) => words).sort((a, b) => a.start - b.start), [open])
  const current = useMemo(() => [...threads.find(({ id }) => id === selected)?.words ?? [], ...pending], [threads, selected, pending])
  usePainted(editor, all, current)
  useCaretIn(editor, open, selected, (id) => {
    setCaret(id)
    select(id)
  })

  const show = (thread: CommentThread, moves: 'focus' | 'nothing'): void => {
    select(thread.id)
    const [first] = thread.words
    if (!editor || !sheet.current || !first) return
    revealWords(editor, sheet.current, thread.words)
    if (moves === 'focus') selectWords(editor, first)
  }
  const step = (by: 1 | -1): void => {
    const there = open.filter(({ words }) => words.length > 0)
    const next = there[nextIndex(there, selected, (editor && selectionNow(editor)?.focus) ?? 0, by)]
    if (next) show(next, 'focus')
    else showToast({ message: 'There is no open comment in this article.' })
  }
  useCommand('next-comment', () => step(1))
  useCommand('previous-comment', () => step(-1))
  useCommand('comment', () => {
    if (!editor) return false
    const selection = sheet.current?.querySelector('textarea[data-field]:focus') ? null : selectionNow(editor)
    const [from, to] = selection ? [Math.min(selection.anchor, selection.focus), Math.max(selection.anchor, selection.focus)] : [0, 0]
    const here = selection && from === to ? open.find(({ id, words }) => (caret === null || id === caret) && words.some(({ start, end }) => from >= start && from <= end)) : undefined
    const anchor = selection && !here ? anchorAt(document.doc, document.body(), from, to) : null
    if (!here && !anchor) return void showToast({ message: 'Select words of the body to comment on.' })
    select(here?.id ?? null)
    setComposing(anchor)
    setAsked({ place: here?.id ?? 'new' })
    onShow()
  })
  return {
    open, resolved, change, selected, select, show, composing, asked,
    atCaret: threads.find(({ id }) => id === caret) ?? null,
    endComposing: () => setComposing(null),
    backToText: () => editor?.focus(),
    takeAsked(place) {
      if (asked?.place !== place || answered.current === asked) return false
      answered.current = asked
      return true
    },
  }
}

const OWN_MS = 1_000

/** The comments as they are when typing rests, and at once after a change made here. */
function useThreads(document: OpenDocument): [CommentThread[], Comments['change']] {
  const settled = useSettledValue(document, (doc) => readThreads(doc, document.body()))
  const [own, setOwn] = useState<{ settled: CommentThread[]; threads: CommentThread[] } | null>(null)
  useEffect(() => {
    // By then the settled ones have it, or somebody took it back.
    const timer = own && setTimeout(() => setOwn(null), OWN_MS)
    return () => clearTimeout(timer ?? undefined)
  }, [own])
  return [own?.settled === settled ? own.threads : settled, (edit) => {
    document.change(edit)
    setOwn({ settled, threads: readThreads(document.doc, document.body()) })
  }]
}

/** The comment after the selected one or the caret, or before it, and around. */
function nextIndex(threads: readonly CommentThread[], selected: string | null, caret: number, by: 1 | -1): number {
  const at = threads.findIndex(({ id }) => id === selected)
  if (at >= 0) return (at + by + threads.length) % threads.length
  if (by === 1) return Math.max(0, threads.findIndex(({ words: [first] }) => first!.start >= caret))
  const before = threads.findLastIndex(({ words: [first] }) => first!.start < caret)
  return before < 0 ? threads.length - 1 : before
}
