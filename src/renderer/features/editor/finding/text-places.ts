import type { LexicalEditor } from 'lexical'
import type { Place } from '@shared/model/places'
import type { Top } from '@renderer/features/editor/binding/lexical-to-blocks'

/** The element of each block of the body, in order. */
export function elementsOfBlocks(editor: LexicalEditor, tops: readonly Top[]): (HTMLElement | null)[] {
  return tops.flatMap(({ lines }) => lines.map(({ node }) => editor.getElementByKey(node.getKey())))
}

/**
 * A stretch of a block's text on the page. A soft break and a footnote's number are one character each, as in the text.
 * It is not kept up with later edits, which makes it cheap.
 */
export function rangeIn(element: HTMLElement, start: number, end: number): StaticRange | null {
  const [from, to] = [pointIn(element, start, 'after'), pointIn(element, end, 'before')]
  return from && to ? new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset }) : null
}

function pointIn(element: HTMLElement, offset: number, side: 'before' | 'after'): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text || node.nodeName === 'BR' || isDecorator(node)) return NodeFilter.FILTER_ACCEPT
    // Items of a list inside this one are blocks of their own.
    return node.nodeName === 'UL' || node.nodeName === 'OL' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  let left = offset
  for (let node = walker.nextNode(); node;) {
    if (node instanceof Text) {
      if (left < node.length || (side === 'before' && left === node.length)) return { node, offset: left }
      left -= node.length
      node = walker.nextNode()
    } else {
      left -= 1
      node = skip(walker, node)
    }
  }
  return null
}

const isDecorator = (node: Node): boolean => node instanceof HTMLElement && node.hasAttribute('data-lexical-decorator')

/** The next node that is not inside this one. */
function skip(walker: TreeWalker, node: Node): Node | null {
  let next = walker.nextNode()
  while (next && node.contains(next)) next = walker.nextNode()
  return next
}

/** Where a text that is no running text is edited: its field, or the footnote or embed it belongs to. */
export function fieldOfSpot(sheet: HTMLElement, blocks: readonly (HTMLElement | null)[], { spot, text, block }: Place): HTMLElement | null {
  if (spot.in === 'field') return sheet.querySelector(`[data-field="${spot.field}"]`)
  if (spot.in === 'note') return sheet.querySelector(`[data-note-button="${CSS.escape(spot.id)}"]`)
  const element = block === null ? null : blocks[block] ?? null
  const fields = [...element?.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input') ?? []]
  return fields.find(({ value }) => value.replaceAll('\n', '\u2028') === text) ?? element
}

/** Scrolls so that a stretch is in sight with some of what is around it; where it is already, nothing moves. */
export function bringIntoView(scroller: HTMLElement, { top, bottom }: Pick<DOMRect, 'top' | 'bottom'>): void {
  const view = scroller.getBoundingClientRect()
  const margin = Math.min(72, view.height / 4)
  if (top >= view.top + margin && bottom <= view.bottom - margin) return
  scroller.scrollTop += top - view.top - view.height / 3
}
