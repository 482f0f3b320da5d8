import type { LexicalEditor } from 'lexical'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import { replaceInArticle } from '@shared/document/replacing'
import type { TextEdit } from '@shared/model/act'
import { nameOfSpot, type Place } from '@shared/model/places'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $selectionStart, type BodyPoint } from './body-points'
import { useFinding } from './find-store'
import { paintMatches, unpaint } from './paint-matches'
import { goTo, reveal } from './reveal'
import { useMatches, type Hit } from './use-matches'

export interface Find {
  hits: readonly Hit[]
  /** Which of them is shown, -1 for none. */
  index: number
  error: string | null
  /** Where the current one is, in a word, unless it is in the body. */
  where: string | null
  step: (by: 1 | -1) => void
  replaceOne: () => void
  /** Answers how many were replaced. */
  replaceAll: () => number
  /** Gives the focus to what is found, selected. */
  goThere: () => void
}

/** Finding and replacing in one article. The document is all that replacing changes; the editor follows it as it follows a colleague. */
export function useFind(document: OpenDocument, editor: LexicalEditor, sheet: RefObject<HTMLElement | null>): Find {
  const { query, replacement, asked } = useFinding()
  const [{ hits, places, error }, lookAgain] = useMatches(document, query, replacement)
  const [index, setFrom] = useCurrent(editor, hits, places, asked)
  const current = hits[index] ?? null
  usePaint(editor, sheet, hits, current)
  const replace = (wanted: readonly Hit[]): void => {
    // What the editor has not written yet comes first.
    editor.read(() => undefined)
    document.change((doc) => replaceInArticle(doc, wanted.map(editOf)))
    // At once: Enter may come again before typing has rested.
    lookAgain()
  }
  return {
    hits, index, error,
    where: current && current.place.spot.in !== 'body' ? nameOfSpot(current.place.spot) : null,
    step(by) {
      const hit = hits[(index + by + hits.length) % hits.length]
      if (hit) setFrom({ order: hit.order, at: hit.start })
    },
    replaceOne() {
      if (!current) return
      replace([current])
      setFrom({ order: current.order, at: current.start + current.put.length })
    },
    replaceAll() {
      replace(hits)
      return hits.length
    },
    goThere() {
      if (current && sheet.current) goTo(editor, sheet.current, current)
      else editor.focus()
    },
  }
}

function editOf({ place, start, end, put }: Hit): TextEdit {
  return { spot: place.spot, start, found: place.text.slice(start, end), put: put.replace(/[\r\n\u2028\u2029]+/gu, ' ') }
}

/** A place in reading order: `order` counts the article's texts. */
interface Point { order: number; at: number }

/** The first match from a place on: at first the caret's, whenever the bar is asked for. */
function useCurrent(editor: LexicalEditor, hits: readonly Hit[], places: readonly Place[], asked: number): [number, (from: Point) => void] {
  const read = (): BodyPoint | null => editor.getEditorState().read($selectionStart)
  const [start, setStart] = useState<{ asked: number; from: Point | null; caret: BodyPoint | null }>(() => ({ asked, from: null, caret: read() }))
  if (start.asked !== asked) setStart({ asked, from: null, caret: read() })
  const index = useMemo(() => {
    const { from, caret } = start
    const order = from?.order ?? (caret ? places.findIndex(({ spot }) => spot.in === 'body' && spot.block >= caret.block) : 0)
    const at = from?.at ?? caret?.at ?? 0
    const next = hits.findIndex((hit) => hit.order > order || (hit.order === order && hit.start >= at))
    return next < 0 && hits.length > 0 ? 0 : next
  }, [hits, places, start])
  return [index, (from) => setStart({ ...start, from })]
}

function usePaint(editor: LexicalEditor, sheet: RefObject<HTMLElement | null>, hits: readonly Hit[], current: Hit | null): void {
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    paintMatches(editor, element, hits, current)
    return () => unpaint(element)
  }, [editor, sheet, hits, current])
  const at = current && `${current.order} ${current.start}`
  // Only another match scrolls: not one that was found again because somebody types elsewhere.
  useEffect(() => {
    if (current && sheet.current) reveal(editor, sheet.current, current)
  }, [editor, sheet, at]) // eslint-disable-line react/exhaustive-deps
}
