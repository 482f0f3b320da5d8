import type { LexicalEditor } from 'lexical'
import { $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'
import { fieldOfSpot, elementsOfBlocks, rangeIn } from './text-places'
import type { Hit } from './use-matches'

const [ALL, CURRENT] = ['galley-find', 'galley-find-current']

/** Paints what was found without touching the text, the current one stronger; what has no text of its own on the page is outlined. */
export function paintMatches(editor: LexicalEditor, sheet: HTMLElement, hits: readonly Hit[], current: Hit | null): void {
  const elements = editor.getEditorState().read(() => elementsOfBlocks(editor, $readTops()))
  const all: StaticRange[] = []
  unpaint(sheet)
  for (const hit of hits) {
    if (hit.place.spot.in !== 'body') continue
    const element = elements[hit.place.spot.block]
    const range = element && rangeIn(element, hit.start, hit.end)
    if (range && hit !== current) all.push(range)
    else if (range) CSS.highlights.set(CURRENT, withPriority(new Highlight(range), 2))
  }
  CSS.highlights.set(ALL, withPriority(new Highlight(...all), 1))
  if (current && current.place.spot.in !== 'body') fieldOfSpot(sheet, elements, current.place)?.setAttribute('data-found', '')
}

/** Takes the paint away. */
export function unpaint(sheet: HTMLElement | null): void {
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
  sheet?.querySelectorAll('[data-found]').forEach((each) => each.removeAttribute('data-found'))
}

function withPriority(highlight: Highlight, priority: number): Highlight {
  highlight.priority = priority
  return highlight
}
