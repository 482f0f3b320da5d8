import { $createRangeSelectionFromDom, $setSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical'
import type { CommentedWords } from '@shared/model/comment'
import { $readSelection, $setFlatSelection, $size, type FlatSelection } from '@renderer/features/editor/binding/flat-offsets'
import { $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'
import { bringIntoView, rangeIn } from '@renderer/features/editor/finding/text-places'

/** The words of the body on the page, each as a range; what is not there is left out. */
export function rangesOfWords(editor: LexicalEditor, words: readonly Pick<CommentedWords, 'start' | 'end'>[]): StaticRange[] {
  return editor.getEditorState().read(() => {
    let passed = 0
    const lines = $readTops().flatMap((top) => top.lines).map((line) => {
      const start = passed
      passed += 1 + $size(line)
      return { start, node: line.node }
    })
    return words.flatMap(({ start, end }) => {
      const line = lines[lastAtOrBefore(lines, start - 1)]
      const element = line && editor.getElementByKey(line.node.getKey())
      return (line && element && rangeIn(element, start - line.start - 1, end - line.start - 1)) ?? []
    })
  })
}

/** The last line that begins at a place or before it. */
function lastAtOrBefore(lines: readonly { start: number }[], place: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (lines[middle]!.start <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Scrolls the sheet so that words are in sight. */
export function revealWords(editor: LexicalEditor, sheet: HTMLElement, words: readonly CommentedWords[]): void {
  const [found] = rangesOfWords(editor, words.slice(0, 1))
  if (!found || !sheet.parentElement) return
  const range = new Range()
  range.setStart(found.startContainer, found.startOffset)
  range.setEnd(found.endContainer, found.endOffset)
  bringIntoView(sheet.parentElement, range.getBoundingClientRect())
}

/** Gives the focus to the body with words selected. */
export function selectWords(editor: LexicalEditor, { start, end }: CommentedWords): void {
  editor.update(() => $setFlatSelection($readTops(), { anchor: start, focus: end }))
  editor.focus()
}

/** The selection of the body as places in its shown text. */
export function selectionIn(editor: LexicalEditor): FlatSelection | null {
  return editor.getEditorState().read(() => $readSelection($readTops()))
}

/** {@link selectionIn} at this moment, with what is typed written: taken from the page, which is ahead of the editor. */
export function selectionNow(editor: LexicalEditor): FlatSelection | null {
  const answers: (FlatSelection | null)[] = []
  editor.update(() => {
    const onPage = editor.getRootElement() === document.activeElement ? $createRangeSelectionFromDom(window.getSelection(), editor) : null
    if (onPage) $setSelection(onPage)
    answers.push($readSelection($readTops()))
  }, { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG })
  return answers[0] ?? null
}
