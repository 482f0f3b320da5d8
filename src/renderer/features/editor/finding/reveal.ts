import type { LexicalEditor } from 'lexical'
import type { Place } from '@shared/model/places'
import { $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'
import { $selectInBlock } from './body-points'
import { bringIntoView, elementsOfBlocks, fieldOfSpot, rangeIn } from './text-places'

/** A stretch of one of the article's texts. */
export interface Stretch { place: Place; start: number; end: number }

/** Scrolls the sheet so that a stretch is in sight. */
export function reveal(editor: LexicalEditor, sheet: HTMLElement, { place, start, end }: Stretch): void {
  const elements = editor.getEditorState().read(() => elementsOfBlocks(editor, $readTops()))
  const rect = place.spot.in === 'body' ? rectIn(elements[place.spot.block], start, end) : fieldOfSpot(sheet, elements, place)?.getBoundingClientRect()
  if (rect && sheet.parentElement) bringIntoView(sheet.parentElement, rect)
}

function rectIn(element: HTMLElement | null | undefined, start: number, end: number): DOMRect | undefined {
  const found = element && rangeIn(element, start, end)
  if (!found) return element?.getBoundingClientRect()
  const range = new Range()
  range.setStart(found.startContainer, found.startOffset)
  range.setEnd(found.endContainer, found.endOffset)
  return range.getBoundingClientRect()
}

/** Gives the focus to where a text is written, with a stretch of it selected. */
export function goTo(editor: LexicalEditor, sheet: HTMLElement, { place, start, end }: Stretch): void {
  const { spot } = place
  reveal(editor, sheet, { place, start, end })
  if (spot.in === 'body') {
    editor.update(() => $selectInBlock({ block: spot.block, at: start }, end - start))
    editor.focus()
    return
  }
  const field = fieldOfSpot(sheet, editor.getEditorState().read(() => elementsOfBlocks(editor, $readTops())), place)
  field?.focus()
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.setSelectionRange(start, end)
}
