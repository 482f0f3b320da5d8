import fc from 'fast-check'
import { $getSelection, $isRangeSelection } from 'lexical'
import { expect, it } from 'vitest'
import { readBody } from '@shared/document/body'
import { blockText, paragraph } from '@shared/model/block'
import { anyAct } from './arbitrary-acts'
import { anyBody } from './arbitrary-blocks'
import { $setFlatSelection } from './flat-offsets'
import { createBoundEditor, edit, openBoundEditor, readEditor, type BoundEditor } from './headless-editor'
import { $readTops } from './lexical-to-blocks'
import { normaliseBlocks } from './runs'

function exchange(from: BoundEditor, to: BoundEditor): void {
  to.document.importRemote([from.document.doc.export({ mode: 'update', from: to.document.doc.version() })])
}

it('two people who edit at once, and undo, end with the same text, and it is what both see', async () => {
  const step = fc.record({ who: fc.boolean(), what: fc.oneof({ weight: 8, arbitrary: anyAct }, { weight: 1, arbitrary: fc.constant('undo' as const) }, { weight: 3, arbitrary: fc.constant('sync' as const) }) })
  await fc.assert(fc.asyncProperty(anyBody, fc.array(step, { minLength: 4, maxLength: 30 }), async (body, steps) => {
    const ann = createBoundEditor(body)
    const bob = openBoundEditor(ann.document.doc.export({ mode: 'snapshot' }))
    for (const { who, what } of steps) {
      const [me, other] = who ? [ann, bob] : [bob, ann]
      if (what === 'undo') me.document.undo()
      else if (what === 'sync') exchange(other, me)
      else what(me.editor)
      await Promise.resolve()
    }
    exchange(ann, bob)
    exchange(bob, ann)
    await Promise.resolve()
    const text = readBody(ann.document.doc.getText('body'))
    expect(readBody(bob.document.doc.getText('body'))).toEqual(text)
    const shown = normaliseBlocks(text.length > 0 ? text : [paragraph('')])
    expect([readEditor(ann.editor), readEditor(bob.editor)]).toEqual([shown, shown])
    expect([ann.errors, bob.errors]).toEqual([[], []])
  }), { numRuns: 80 })
})

it('two people who type at once lose no letter, and each caret stays behind its own', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 60 }), fc.nat(10), fc.nat(10), (keys, a, b) => {
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
  }), { numRuns: 80 })
})
