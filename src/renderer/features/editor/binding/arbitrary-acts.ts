import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import fc from 'fast-check'
import {
  $createParagraphNode, $getRoot, $getSelection, $isRangeSelection, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, type ElementNode, type LexicalCommand,
  type LexicalEditor, type RangeSelection, type TextFormatType,
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

/** An act that says in a counterexample what it does. */
function anyOf<T>(name: string, values: fc.Arbitrary<T>, run: (value: T) => Act): fc.Arbitrary<Act> {
  return values.map((value) => Object.assign(run(value), { [fc.toStringMethod]: () => `${name} ${fc.stringify(value)}` }))
}

const texts = fc.constantFrom('a', 'word', ' ', '👩🏽‍🚒', 'é')
const formats = fc.constantFrom<TextFormatType>('bold', 'italic', 'underline', 'strikethrough', 'code', 'highlight')
const blocks = fc.constantFrom('h1', 'h2', 'h3', 'quote', 'paragraph')
const lists = fc.constantFrom(INSERT_UNORDERED_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND)
const links = fc.constantFrom('https://example.org/x', 'javascript:alert(1)', null)

const $createOf = (name: string): ElementNode => {
  if (name === 'quote') return $createQuoteNode()
  return name === 'paragraph' ? $createParagraphNode() : $createHeadingNode(name as 'h1')
}
const command = <T>(name: LexicalCommand<T>, payload: T): Act => (editor) => edit(editor, () => { editor.dispatchCommand(name, payload) })

/** For tests: any of the things people do, anywhere in the text. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: anyOf('select', fc.tuple(fc.nat(), fc.nat()), ([a, f]) => select(a, f)) },
  { weight: 3, arbitrary: anyOf('caret', fc.nat(), (a) => select(a, a)) },
  { weight: 5, arbitrary: anyOf('type', texts, (text) => inSelection((selection) => selection.insertText(text))) },
  { weight: 2, arbitrary: anyOf('split', fc.constant(''), () => inSelection((selection) => { selection.insertParagraph() })) },
  { weight: 1, arbitrary: anyOf('break', fc.constant(''), () => inSelection((selection) => selection.insertLineBreak())) },
  { weight: 2, arbitrary: anyOf('remove', fc.constant(''), () => inSelection((selection) => selection.removeText())) },
  { weight: 2, arbitrary: anyOf('format', formats, (format) => inSelection((selection) => selection.formatText(format))) },
  { weight: 3, arbitrary: anyOf('block', blocks, (name) => inSelection((selection) => $setBlocksType(selection, () => $createOf(name)))) },
  { weight: 2, arbitrary: anyOf('list', lists, (name) => command(name, undefined)) },
  { weight: 1, arbitrary: anyOf('link', links, (url) => command(TOGGLE_LINK_COMMAND, url)) },
)
