import { Link } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { WRITING_KEYS } from '@shared/fixed-keys'
import { IconToggle } from '@renderer/ui/button'
import { Toolbar, ToolbarSeparator } from '@renderer/ui/toolbar'
import styles from './selection-bar.module.css'
import { placeBeside, type Box } from './selection-place'
import { useSelectionState } from './selection-state'
import { BlockToggles, MarkToggles, useEscapeToEditor } from './style-toggles'

/** A selection rests this long before the bar comes: who is still selecting has not finished. */
const REST_MS = 250

export interface SelectionBarProps { editor: LexicalEditor; barRef: RefObject<HTMLDivElement | null>; onLink: () => void }

/** The commonest buttons beside what is selected, above it or below, never over it. It is not there while somebody types, selects or composes. */
export function SelectionBar({ editor, barRef, onLink }: SelectionBarProps): ReactNode {
  const words = useRestingSelection(editor, barRef)
  return words ? <Bar editor={editor} barRef={barRef} words={words} onLink={onLink} /> : null
}

function Bar({ editor, barRef, words, onLink }: SelectionBarProps & { words: Range }): ReactNode {
  const { block, marks, isLink } = useSelectionState(editor)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useEscapeToEditor(barRef, editor)
  useLayoutEffect(() => {
    const [bar, frame] = [barRef.current, barRef.current?.offsetParent]
    const scroller = frame?.parentElement
    if (!bar || !frame || !scroller) return
    const outer = frame.getBoundingClientRect()
    const found = placeBeside(words.getBoundingClientRect(), { width: bar.offsetWidth, height: bar.offsetHeight }, boxWithin(outer, scroller.getBoundingClientRect()))
    setPlace(found && { left: found.left - outer.left, top: found.top - outer.top })
  }, [barRef, words])
  return (
    <div ref={barRef} className={styles['bar']} style={place ? { translate: `${place.left}px ${place.top}px` } : { visibility: 'hidden' }}>
      <Toolbar label="Formatting of the selection" className={styles['row'] ?? ''}>
        <MarkToggles editor={editor} marks={marks} only={['bold', 'italic', 'highlight']} />
        <IconToggle label="Link" icon={<Link size={16} aria-hidden="true" />} shortcut={WRITING_KEYS.link.keys[0]} isSelected={isLink} preventFocusOnPress onChange={onLink} />
        <ToolbarSeparator />
        <BlockToggles editor={editor} block={block} only={['heading2', 'heading3', 'quote', 'bullet']} />
      </Toolbar>
    </div>
  )
}

/** What of the frame is in sight. */
function boxWithin(frame: Box, view: Box): Box {
  return { left: Math.max(frame.left, view.left), right: Math.min(frame.right, view.right), top: Math.max(frame.top, view.top), bottom: Math.min(frame.bottom, view.bottom) }
}

/** The words that are selected in the body, once that has rested; null while there are none. */
function useRestingSelection(editor: LexicalEditor, bar: RefObject<HTMLDivElement | null>): Range | null {
  const [words, setWords] = useState<Range | null>(null)
  const isDown = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setWords(isDown.current || editor.isComposing() ? null : selectedWords(editor, bar.current)), REST_MS)
    }
    const look = (): void => {
      // Bold by the bar's own button is no other selection; a key is.
      if (!bar.current?.contains(document.activeElement) && !bar.current?.matches(':hover')) setWords(null)
      later()
    }
    const press = (event: PointerEvent): void => { isDown.current = !(event.target instanceof Node && bar.current?.contains(event.target)) }
    const release = (): void => { isDown.current = false; later() }
    const watched = [['selectionchange', look], ['focusin', look], ['pointerdown', press], ['pointerup', release], ['pointercancel', release]] as const
    for (const [name, listener] of watched) document.addEventListener(name, listener as EventListener)
    return () => {
      clearTimeout(timer)
      for (const [name, listener] of watched) document.removeEventListener(name, listener as EventListener)
    }
  }, [editor, bar])
  return words
}

function selectedWords(editor: LexicalEditor, bar: HTMLElement | null): Range | null {
  const [root, active, selection] = [editor.getRootElement(), document.activeElement, window.getSelection()]
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const isHere = active === root || bar?.contains(active) === true
  return isHere && root.contains(range.commonAncestorContainer) && range.toString().trim() !== '' ? range.cloneRange() : null
}
