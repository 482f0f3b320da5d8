import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import fc from 'fast-check'
import {
  $createParagraphNode, $getRoot, $getSelection, $isRangeSelection, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, type LexicalEditor,
  type RangeSelection, type TextFormatType,
} from 'lexical'
import { $setFlatSelection } from './flat-offsets'
import { edit } from './headless-editor'
import { $readTops } from './lexical-to-blocks'

/** One thing a person does in an editor. */
export type Act = (editor: LexicalEditor) => void

const select = (a: number, f: number): Act => (editor) => edit(editor, () => {
  const tops = $readTops()
  const size = tops.flatMap((top) => top.lines).reduce((sum, line) => sum + 1 + line.inline.map((node) => node.getTextContent()).join('').length, 0)
  $setFlatSelection(tops, { anchor: 1 + (a % size), focus: 1 + (f % size) })
})
/** An edit at the selection, or at the end where there is none. */
export const inSelection = (work: (selection: RangeSelection) => void): Act => (editor) => edit(editor, () => {
  const selection = $getSelection() ?? $getRoot().selectEnd()
  if ($isRangeSelection(selection)) work(selection)
})

/** For tests: any of the things people do, anywhere in the text. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(([a, f]) => select(a, f)) },
  { weight: 3, arbitrary: fc.nat().map((a) => select(a, a)) },
  { weight: 5, arbitrary: fc.constantFrom('a', 'word', ' ', '👩🏽‍🚒', 'é').map((text) => inSelection((selection) => selection.insertText(text))) },
  { weight: 2, arbitrary: fc.constant(inSelection((selection) => { selection.insertParagraph() })) },
  { weight: 1, arbitrary: fc.constant(inSelection((selection) => selection.insertLineBreak())) },
  { weight: 2, arbitrary: fc.constant(inSelection((selection) => selection.removeText())) },
  { weight: 2, arbitrary: fc.constantFrom<TextFormatType>('bold', 'italic', 'underline', 'strikethrough', 'code', 'highlight').map((format) => inSelection((selection) => selection.formatText(format))) },
  { weight: 1, arbitrary: fc.constantFrom('h1', 'h2', 'h3').map((tag) => inSelection((selection) => $setBlocksType(selection, () => $createHeadingNode(tag as 'h1')))) },
  { weight: 1, arbitrary: fc.constant(inSelection((selection) => $setBlocksType(selection, () => $createQuoteNode()))) },
  { weight: 1, arbitrary: fc.constant(inSelection((selection) => $setBlocksType(selection, () => $createParagraphNode()))) },
  { weight: 2, arbitrary: fc.constantFrom(INSERT_UNORDERED_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND)
    .map((name) => ((editor: LexicalEditor) => edit(editor, () => { editor.dispatchCommand(name, undefined) }))) },
  { weight: 1, arbitrary: fc.constantFrom('https://example.org/x', 'javascript:alert(1)', null).map((url) => ((editor: LexicalEditor) => edit(editor, () => { editor.dispatchCommand(TOGGLE_LINK_COMMAND, url) }))) },
)
