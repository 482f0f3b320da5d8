import fc from 'fast-check'
import { $getSelection, $isRangeSelection } from 'lexical'
import { afterEach, expect, it, vi } from 'vitest'
import { readBody } from '@shared/document/body'
import { blockText, paragraph, type Block } from '@shared/model/block'
import { anyAct } from './arbitrary-acts'
import { anyBody } from '@shared/document/arbitrary-blocks'
import { checkRounds, ROUNDS_TIMEOUT_MS } from './check-rounds'
import { $setFlatSelection } from './flat-offsets'
import { closeBoundEditors, createBoundEditor, edit, openBoundEditor, readEditor, type BoundEditor } from './headless-editor'
import { $readTops } from './lexical-to-blocks'
import { normaliseBlocks } from './runs'

function exchange(from: BoundEditor, to: BoundEditor): void {
  to.document.importRemote([from.document.doc.export({ mode: 'update', from: to.document.doc.version() })])
}

afterEach(() => {
  closeBoundEditors()
  vi.useRealTimers()
})

const anyStep = fc.record({
  who: fc.boolean(),
  pauseMs: fc.constantFrom(0, 20, 400, 600),
  what: fc.oneof({ weight: 8, arbitrary: anyAct }, { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) }, { weight: 3, arbitrary: fc.constant('sync' as const) }),
})

it('two people who edit at once, and undo, end with the same text, and it is what both see', () => {
  // Undo steps depend on the time between edits: with the test's own clock a seed says it all.
  vi.useFakeTimers({ toFake: ['Date'] })
  return checkRounds(fc.tuple(anyBody, fc.array(anyStep, { minLength: 4, maxLength: 30 })), 60, async ([body, steps]) => {
    const ann = createBoundEditor(body)
    const bob = openBoundEditor(ann.document.doc.export({ mode: 'snapshot' }))
    for (const { who, what, pauseMs } of steps) {
      const [me, other] = who ? [ann, bob] : [bob, ann]
      vi.setSystemTime(Date.now() + pauseMs)
      if (what === 'undo') me.document.undo()
      else if (what === 'redo') me.document.redo()
      else if (what === 'sync') exchange(other, me)
      else what(me.editor)
      await Promise.resolve()
      expect(readEditor(me.editor)).toEqual(shownBy(me))
    }
    exchange(ann, bob)
    exchange(bob, ann)
    await Promise.resolve()
    expect(readBody(bob.document.doc)).toEqual(readBody(ann.document.doc))
    expect([readEditor(ann.editor), readEditor(bob.editor)]).toEqual([shownBy(ann), shownBy(bob)])
    expect([...ann.errors, ...bob.errors]).toEqual([])
  })
}, ROUNDS_TIMEOUT_MS)

/** What an editor of the document has to show. */
function shownBy({ document }: BoundEditor): Block[] {
  const blocks = readBody(document.doc)
  return normaliseBlocks(blocks.length > 0 ? blocks : [paragraph('')])
}

it('two people who type at once lose no letter, and each caret stays behind its own', () => checkRounds(fc.tuple(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 60 }), fc.nat(10), fc.nat(10)), 60, ([keys, a, b]) => {
  const ann = createBoundEditor([paragraph('one two'), paragraph('3')])
  const bob = openBoundEditor(ann.document.doc.export({ mode: 'snapshot' }))
  edit(ann.editor, () => $setFlatSelection($readTops(), { anchor: 1 + (a % 8), focus: 1 + (a % 8) }))
  edit(bob.editor, () => $setFlatSelection($readTops(), { anchor: 1 + (b % 8), focus: 1 + (b % 8) }))
  const typed = { ann: '', bob: '' }
  for (const [who, sync] of keys) {
    const [me, name, key] = who ? [ann, 'ann' as const, 'A'] : [bob, 'bob' as const, 'B']
    const letter = `${key}${typed[name].length % 10}`
    edit(me.editor, () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText(letter)
    })
    typed[name] += letter
    if (sync) exchange(ann, bob)
    if (sync) exchange(bob, ann)
  }
  exchange(ann, bob)
  exchange(bob, ann)
  const text = readEditor(ann.editor).map(blockText).join('\n')
  expect(readEditor(bob.editor).map(blockText).join('\n')).toBe(text)
  const of = (key: string): string => [...text.matchAll(new RegExp(`${key}\\d`, 'gu'))].map(([letter]) => letter).join('')
  expect([of('A'), of('B')]).toEqual([typed.ann, typed.bob])
}), ROUNDS_TIMEOUT_MS)
