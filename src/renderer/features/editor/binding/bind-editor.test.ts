import { $isListItemNode } from '@lexical/list'
import fc from 'fast-check'
import { $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createDocument } from '@shared/document/article-document'
import { readBody, writeBody } from '@shared/document/body'
import { blockText, paragraph, type Block } from '@shared/model/block'
import { anyAct, inSelection } from './arbitrary-acts'
import { anyBody } from './arbitrary-blocks'
import { $readSelection, $setFlatSelection } from './flat-offsets'
import { createBoundEditor, edit, readEditor } from './headless-editor'
import { $readTops } from './lexical-to-blocks'
import { normaliseBlocks } from './runs'

const shownAs = (blocks: readonly Block[]): Block[] => normaliseBlocks(blocks.length > 0 ? blocks : [paragraph('')])
const flat = (blocks: readonly Block[]): string => blocks.map((block) => `\n${blockText(block)}`).join('')

describe('blocks in the editor', () => {
  it('are shown and read back as they are, and opening a document edits nothing', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const { document, editor, errors } = createBoundEditor(body)
      const before = document.doc.opCount()
      expect(readEditor(editor)).toEqual(shownAs(body))
      expect(editor.read(() => $readTops().some((top) => top.odd))).toBe(false)
      expect(document.doc.opCount()).toBe(before)
      expect(errors).toEqual([])
    }), { numRuns: 150 })
  })

  it('follow any change of the document', () => {
    fc.assert(fc.property(anyBody, anyBody, (first, second) => {
      const { document, editor, errors } = createBoundEditor(first)
      document.change((doc) => writeBody(doc.getText('body'), second))
      expect(readEditor(editor)).toEqual(shownAs(second))
      expect(errors).toEqual([])
      document.undo()
      expect(readEditor(editor)).toEqual(shownAs(readBody(document.doc.getText('body'))))
      expect(errors).toEqual([])
    }), { numRuns: 100 })
  })

  it('keep every place: an offset set is the offset read', () => {
    fc.assert(fc.property(anyBody, fc.nat(), fc.nat(), (body, a, f) => {
      const { editor } = createBoundEditor(body)
      const size = flat(shownAs(body)).length
      const places = [...flat(shownAs(body))].length > 0 ? Array.from({ length: size }, (_, at) => at + 1) : [1]
      const wanted = { anchor: places[a % places.length]!, focus: places[f % places.length]! }
      edit(editor, () => $setFlatSelection($readTops(), wanted))
      expect(editor.read(() => $readSelection($readTops()))).toEqual(wanted)
    }), { numRuns: 100 })
  })
})

describe('edits in the editor', () => {
  it('end in a document equal to the editor, with every undo on the way', async () => {
    await fc.assert(fc.asyncProperty(anyBody, fc.array(fc.oneof({ weight: 12, arbitrary: anyAct.map((run) => ({ run, undo: 0 })) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map((undo) => ({ run: null, undo })) }), { minLength: 5, maxLength: 30 }), async (body, acts) => {
      const { document, editor, errors } = createBoundEditor(body)
      for (const { run, undo } of acts) {
        run?.(editor)
        for (let step = 0; step < undo; step++) document.undo()
        for (let step = 0; step < undo - 1; step++) document.redo()
        await Promise.resolve()
        expect(shownAs(normaliseBlocks(readBody(document.doc.getText('body'))))).toEqual(readEditor(editor))
      }
      await Promise.resolve()
      const fresh = createBoundEditor(readBody(document.doc.getText('body'))).editor
      expect(readEditor(fresh)).toEqual(readEditor(editor))
      expect(errors.filter((error) => !isLexicalFailure(error))).toEqual([])
      while (document.canUndo()) document.undo()
      expect(readEditor(editor)).toEqual(shownAs(body))
    }), { numRuns: 100 })
  })
})

// Lexical throws now and then on ranges across blocks; what counts is that nothing is lost by it.
function isLexicalFailure(error: unknown): boolean {
  return error instanceof Error && /lexical/iu.test(error.stack ?? '')
}

describe('a colleague', () => {
  it('writes beside my caret and moves it only as far as needed', () => {
    const { document, editor } = createBoundEditor([paragraph('one two'), paragraph('three')])
    edit(editor, () => $setFlatSelection($readTops(), { anchor: 5, focus: 5 }))
    const colleague = createDocument()
    colleague.import(document.doc.export({ mode: 'snapshot' }))
    const write = (...texts: string[]): void => {
      writeBody(colleague.getText('body'), texts.map(paragraph))
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
    document.change((doc) => writeBody(doc.getText('body'), [paragraph('one'), paragraph('2'), paragraph('three')]))
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
