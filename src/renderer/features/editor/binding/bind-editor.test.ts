import { $isListItemNode } from '@lexical/list'
import fc from 'fast-check'
import { $getRoot } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDocument } from '@shared/document/article-document'
import { readBody, writeBody } from '@shared/document/body'
import { flattenBlocks } from '@shared/document/flat-text'
import { blockText, paragraph, type Block } from '@shared/model/block'
import { anyAct, inSelection, type Act } from './arbitrary-acts'
import { anyBody } from '@shared/document/arbitrary-blocks'
import { checkRounds, ROUNDS_TIMEOUT_MS } from './check-rounds'
import { $readSelection, $setFlatSelection } from './flat-offsets'
import { closeBoundEditors, createBoundEditor, edit, readEditor } from './headless-editor'
import { $readTops } from './lexical-to-blocks'
import { normaliseBlocks } from './runs'

const shownAs = (blocks: readonly Block[]): Block[] => normaliseBlocks(blocks.length > 0 ? blocks : [paragraph('')])
const flat = (blocks: readonly Block[]): string => flattenBlocks(blocks).map(({ insert }) => insert).join('')

/** Behind an embed is where the next line begins. */
function place(blocks: readonly Block[], offset: number): number {
  let end = 0
  for (const [at, block] of blocks.entries()) {
    end += flat([block]).length
    if (offset === end && block.embedId !== undefined && at < blocks.length - 1) return offset + 1
  }
  return offset
}

afterEach(closeBoundEditors)

describe('blocks in the editor', () => {
  it('are shown and read back as they are, and opening a document edits nothing', () => checkRounds(anyBody, 100, (body) => {
    const { document, editor, errors } = createBoundEditor(body)
    const before = document.doc.opCount()
    expect(readEditor(editor)).toEqual(shownAs(body))
    expect(editor.read(() => $readTops().some((top) => top.odd))).toBe(false)
    expect(document.doc.opCount()).toBe(before)
    expect(errors).toEqual([])
  }), ROUNDS_TIMEOUT_MS)

  it('follow any change of the document', () => checkRounds(fc.tuple(anyBody, anyBody), 60, ([first, second]) => {
    const { document, editor, errors } = createBoundEditor(first)
    document.change((doc) => writeBody(doc, second))
    expect(readEditor(editor)).toEqual(shownAs(second))
    expect(errors).toEqual([])
    document.undo()
    expect(readEditor(editor)).toEqual(shownAs(first))
    expect(errors).toEqual([])
  }), ROUNDS_TIMEOUT_MS)

  it('keep every place: an offset set is the offset read', () => checkRounds(fc.tuple(anyBody, fc.nat(), fc.nat()), 60, ([body, a, f]) => {
    const { editor } = createBoundEditor(body)
    const size = flat(shownAs(body)).length
    const wanted = { anchor: place(shownAs(body), 1 + (a % size)), focus: place(shownAs(body), 1 + (f % size)) }
    edit(editor, () => $setFlatSelection($readTops(), wanted))
    expect(editor.read(() => $readSelection($readTops()))).toEqual(wanted)
  }), ROUNDS_TIMEOUT_MS)
})

/** A step of the property below: an act, a while later; or so many steps back, and all but one of them forth again. */
type Step = { act: Act; pauseMs: number } | { undo: number }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ act: anyAct, pauseMs: fc.constantFrom(0, 20, 400, 600) }) },
  { weight: 1, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 4 }) }) },
)

describe('edits in the editor', () => {
  // What is one undo step depends on the time between edits, so a seed only says what happened with a clock of its own.
  beforeEach(() => { vi.useFakeTimers({ toFake: ['Date'] }) })
  afterEach(() => { vi.useRealTimers() })

  it('end in a document equal to the editor, with every undo on the way', () => checkRounds(fc.tuple(anyBody, fc.array(anyStep, { minLength: 5, maxLength: 30 })), 60, async ([body, steps]) => {
    const { document, editor, errors } = createBoundEditor(body)
    for (const step of steps) {
      if ('act' in step) {
        vi.setSystemTime(Date.now() + step.pauseMs)
        step.act(editor)
      } else {
        for (let at = 0; at < step.undo; at++) document.undo()
        for (let at = 1; at < step.undo; at++) document.redo()
      }
      await Promise.resolve()
      expect(shownAs(readBody(document.doc))).toEqual(readEditor(editor))
    }
    const fresh = createBoundEditor(readBody(document.doc)).editor
    expect(readEditor(fresh)).toEqual(readEditor(editor))
    // Counted: an undo that failed and stayed on the stack would never end.
    for (let left = 200; left > 0 && document.canUndo(); left--) document.undo()
    expect(document.canUndo()).toBe(false)
    expect(readEditor(editor)).toEqual(shownAs(body))
    expect(errors).toEqual([])
  }), ROUNDS_TIMEOUT_MS)
})

describe('a colleague', () => {
  it('writes beside my caret and moves it only as far as needed', () => {
    const { document, editor } = createBoundEditor([paragraph('one two'), paragraph('three')])
    edit(editor, () => $setFlatSelection($readTops(), { anchor: 5, focus: 5 }))
    const colleague = createDocument()
    colleague.import(document.doc.export({ mode: 'snapshot' }))
    const write = (...texts: string[]): void => {
      writeBody(colleague, texts.map(paragraph))
      colleague.commit()
    }
    write('one two', 'three!')
    write('zero', 'one two', 'three!')
    write('zero', 'one, two', 'three!')
    document.importRemote([colleague.export({ mode: 'update', from: document.doc.version() })])
    expect(readEditor(editor).map(blockText)).toEqual(['zero', 'one, two', 'three!'])
    expect(editor.read(() => $readSelection($readTops()))).toEqual({ anchor: 11, focus: 11 })
  })

  it('leaves the nodes of untouched blocks alone', () => {
    const { document, editor } = createBoundEditor([paragraph('one'), paragraph('two'), paragraph('three')])
    const keys = (): string[] => editor.read(() => $getRoot().getChildrenKeys())
    const before = keys()
    document.change((doc) => writeBody(doc, [paragraph('one'), paragraph('2'), paragraph('three')]))
    expect(keys()).toEqual(before)
  })
})

describe('undo', () => {
  it('brings the caret back to where the step began', () => {
    const { document, editor } = createBoundEditor([paragraph('one'), paragraph('two')])
    edit(editor, () => $setFlatSelection($readTops(), { anchor: 4, focus: 4 }))
    inSelection((selection) => selection.insertText(' more'))(editor)
    edit(editor, () => $setFlatSelection($readTops(), { anchor: 12, focus: 12 }))
    document.undo()
    expect(readEditor(editor).map(blockText)).toEqual(['one', 'two'])
    expect(editor.read(() => $readSelection($readTops()))).toEqual({ anchor: 4, focus: 4 })
  })
})

describe('an update that throws', () => {
  it('changes neither the editor nor the document', async () => {
    const { document, editor, errors } = createBoundEditor([paragraph('safe')])
    const before = document.doc.opCount()
    edit(editor, () => {
      $getRoot().clear()
      throw new Error('a bug')
    })
    await Promise.resolve()
    expect(readEditor(editor).map(blockText)).toEqual(['safe'])
    expect(document.doc.opCount()).toBe(before)
    expect(errors).toHaveLength(1)
  })
})

it('lists keep their depth', () => {
  const body: Block[] = [{ type: 'bullet', spans: [{ text: 'a' }] }, { type: 'number', indent: 2, spans: [{ text: 'b' }] }, { type: 'bullet', indent: 1, spans: [{ text: 'c' }] }]
  const { editor } = createBoundEditor(body)
  expect(readEditor(editor)).toEqual(body)
  expect(editor.read(() => $getRoot().getAllTextNodes().every((node) => $isListItemNode(node.getParent())))).toBe(true)
})
