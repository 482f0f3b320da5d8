import { COMMAND_PRIORITY_LOW, mergeRegister, SELECTION_CHANGE_COMMAND, type LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import type { CommentedWords, CommentThread } from '@shared/model/comment'
import { paintComments, unpaintComments } from './paint-comments'
import { selectionIn } from './words-on-page'

const REST_MS = 150

/** Keeps commented words painted: at once when they change, and again when typing rests, for the page was written anew. */
export function usePainted(editor: LexicalEditor | null, all: readonly CommentedWords[], current: readonly CommentedWords[]): void {
  useEffect(() => {
    if (!editor || (all.length === 0 && current.length === 0)) return undefined
    const paint = (): void => paintComments(editor, all, current)
    paint()
    const rest = whenRests(paint)
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => { if (dirtyElements.size + dirtyLeaves.size > 0) rest.later() })
    return () => {
      rest.stop()
      stop()
      unpaintComments()
    }
  }, [editor, all, current])
}

/** Calls back with the comment the caret came into, or none, when it rests; of several that lie over each other with `preferred`. */
export function useCaretIn(editor: LexicalEditor | null, threads: readonly CommentThread[], preferred: string | null, onRest: (id: string | null) => void): void {
  const latest = useRef({ threads, preferred, onRest })
  useEffect(() => { latest.current = { threads, preferred, onRest } })
  useEffect(() => {
    if (!editor) return undefined
    let told: { place: number | undefined; id: string | null } = { place: undefined, id: null }
    const rest = whenRests(() => {
      if (editor.getRootElement() !== document.activeElement || editor.isComposing()) return
      const { threads: all, preferred: first, onRest: tell } = latest.current
      const place = selectionIn(editor)?.focus
      const around = place === undefined ? [] : all.filter(({ words }) => words.some(({ start, end }) => place >= start && place <= end))
      const id = (around.find((each) => each.id === first) ?? around[0])?.id ?? null
      // Where the caret only stayed, what was chosen elsewhere stays chosen.
      if (place === told.place && id === told.id) return
      told = { place, id }
      tell(id)
    })
    const later = (): false => {
      rest.later()
      return false
    }
    const stop = mergeRegister(editor.registerCommand(SELECTION_CHANGE_COMMAND, later, COMMAND_PRIORITY_LOW), editor.registerUpdateListener(later))
    return () => {
      rest.stop()
      stop()
    }
  }, [editor])
}

function whenRests(work: () => void): { later: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    later() {
      clearTimeout(timer)
      timer = setTimeout(work, REST_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
