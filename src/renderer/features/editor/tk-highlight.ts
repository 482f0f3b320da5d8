import type { LexicalEditor } from 'lexical'
import { findTks } from './counts'

const NAME = 'galley-tk'
const PAUSE_MS = 150

/** Paints every TK in the body without touching it: a highlight is no part of the text. */
export function registerTkHighlight(editor: LexicalEditor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const paint = (): void => {
    const ranges = rangesIn(editor.getRootElement())
    // Even a highlight of nothing is a frame to paint.
    if (ranges.length > 0 || CSS.highlights.has(NAME)) CSS.highlights.set(NAME, new Highlight(...ranges))
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(paint, PAUSE_MS)
  }
  const stopUpdates = editor.registerTextContentListener(later)
  const stopRoot = editor.registerRootListener(later)
  return () => {
    clearTimeout(timer)
    stopUpdates()
    stopRoot()
    CSS.highlights.delete(NAME)
  }
}

function rangesIn(root: HTMLElement | null): Range[] {
  if (!root) return []
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: { length } } of findTks(node.nodeValue ?? '')) {
      const range = new Range()
      range.setStart(node, index)
      range.setEnd(node, index + length)
      ranges.push(range)
    }
  }
  return ranges
}
