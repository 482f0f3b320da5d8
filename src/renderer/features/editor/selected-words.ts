import type { LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { countWords } from './counts'

const REST_MS = 200

/** How many words of the body are selected, counted when the selection rests; 0 where none are. */
export function useSelectedWords(editor: LexicalEditor | null): number {
  const [words, setWords] = useState(0)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = (): void => {
      const selection = window.getSelection()
      const isHere = selection && !selection.isCollapsed && editor.getRootElement()?.contains(selection.anchorNode) && editor.getRootElement()?.contains(selection.focusNode)
      setWords(isHere ? countWords(String(selection)) : 0)
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(count, REST_MS)
    }
    document.addEventListener('selectionchange', later)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
    }
  }, [editor])
  return words
}
