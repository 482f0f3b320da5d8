import { $findMatchingParent, $getSelection, $isElementNode, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect, type RefObject } from 'react'
import { z } from 'zod'
import { useCommand } from '@renderer/app/commands'
import { useKept } from '@renderer/app/kept'
import { rectOf } from './link-popover'

const onSchema = z.boolean()

export interface WritingModes { isFocused: boolean; isTypewriter: boolean }

/** Two ways to write with less around: everything but the paragraph in hand steps back, and its line stays at mid height. Both come back with the window. */
export function useWritingModes(editor: LexicalEditor | null, sheet: RefObject<HTMLElement | null>): WritingModes {
  const [isFocused, setFocused] = useKept('focus-mode', onSchema, false)
  const [isTypewriter, setTypewriter] = useKept('typewriter', onSchema, false)
  useCommand('focus-mode', () => setFocused(!isFocused))
  useCommand('typewriter', () => setTypewriter(!isTypewriter))
  useEffect(() => (editor && isFocused ? markBlockInHand(editor) : undefined), [editor, isFocused])
  useEffect(() => (editor && isTypewriter && sheet.current?.parentElement ? keepLineInMiddle(editor, sheet.current.parentElement) : undefined), [editor, isTypewriter, sheet])
  return { isFocused, isTypewriter }
}

/** Marks the element of the block the caret is in; the style does the rest. One block is looked at, whatever is typed. */
function markBlockInHand(editor: LexicalEditor): () => void {
  let marked: HTMLElement | null = null
  const mark = (): void => {
    const key = editor.getEditorState().read($blockInHand)
    const element = key === null ? null : editor.getElementByKey(key)
    if (element === marked && element?.hasAttribute('data-in-hand')) return
    marked?.removeAttribute('data-in-hand')
    marked = element
    marked?.setAttribute('data-in-hand', '')
  }
  mark()
  const stop = editor.registerUpdateListener(mark)
  return () => {
    stop()
    marked?.removeAttribute('data-in-hand')
  }
}

function $blockInHand(): string | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
  return node ? $findMatchingParent(node, (each) => !$isElementNode(each) ? !each.isInline() && each.getParent()?.getKey() === 'root' : !each.isInline())?.getKey() ?? null : null
}

/** Scrolls so that the caret's line is at mid height, after keys; where somebody points, nothing moves under the pointer. */
function keepLineInMiddle(editor: LexicalEditor, scroller: HTMLElement): () => void {
  let [byPointer, frame] = [true, 0]
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
  const follow = (): void => {
    frame = 0
    const selection = window.getSelection()
    if (byPointer || !selection?.isCollapsed || selection.rangeCount === 0 || editor.getRootElement() !== document.activeElement) return
    const [caret, view] = [rectOf(selection.getRangeAt(0)), scroller.getBoundingClientRect()]
    const by = caret.top + Math.min(caret.height, 40) / 2 - (view.top + view.height / 2)
    if (Math.abs(by) > 2) scroller.scrollBy({ top: by, behavior: calm.matches ? 'instant' : 'smooth' })
  }
  const soon = (): void => { if (frame === 0) frame = requestAnimationFrame(follow) }
  const point = (): void => { byPointer = true }
  const press = (): void => { byPointer = false }
  scroller.addEventListener('pointerdown', point, true)
  scroller.addEventListener('keydown', press, true)
  const stop = editor.registerUpdateListener(soon)
  return () => {
    stop()
    cancelAnimationFrame(frame)
    scroller.removeEventListener('pointerdown', point, true)
    scroller.removeEventListener('keydown', press, true)
  }
}
