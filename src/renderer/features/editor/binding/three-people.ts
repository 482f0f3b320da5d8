import fc from 'fast-check'
import { expect } from 'vitest'
import { moveBlocks, readBody } from '@shared/document/body'
import { flattenBlocks } from '@shared/document/flat-text'
import { paragraph, type Block } from '@shared/model/block'
import { anyAct, inSelection } from './arbitrary-acts'
import { anyBody } from '@shared/document/arbitrary-blocks'
import { createBoundEditor, openBoundEditor, readEditor, type BoundEditor } from './headless-editor'
import { normaliseBlocks } from './runs'

/** What somebody does next, or that an update reaches them: any of those not yet come, perhaps again. */
const anyStep = fc.record({
  who: fc.nat(2),
  what: fc.oneof(
    { weight: 8, arbitrary: anyAct },
    { weight: 4, arbitrary: fc.constant('word' as const) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    { weight: 2, arbitrary: fc.record({ move: fc.nat(8), before: fc.nat(9), count: fc.integer({ min: 1, max: 2 }) }) },
    { weight: 4, arbitrary: fc.record({ hear: fc.nat(), again: fc.boolean() }) },
  ),
})

/** A body, and what three people do to it at once: real edits of real editors, with updates late, shuffled and doubled. */
export const anyRound = fc.tuple(anyBody, fc.array(anyStep, { minLength: 8, maxLength: 45 }))
export type Round = typeof anyRound extends fc.Arbitrary<infer T> ? T : never

interface Person extends BoundEditor { sent: Uint8Array[]; heard: Uint8Array[]; gone: Set<string> }

// One sign of the private use area is one word: it can't be cut, and each is written once.
const FIRST_SIGN = 0xe000
const signsIn = (blocks: readonly Block[]): string[] => flattenBlocks(blocks).flatMap(({ insert }) => [...insert].filter((sign) => sign >= '\ue000' && sign <= '\uf8ff'))

/** What an editor of the document has to show. */
export function shownBy({ document }: BoundEditor): Block[] {
  const blocks = readBody(document.doc)
  return normaliseBlocks(blocks.length > 0 ? blocks : [paragraph('')])
}

/** Plays a round to its end, and expects that nothing was lost, doubled or is seen otherwise by anybody. */
export async function expectRoundHolds([body, steps]: Round): Promise<void> {
  const first = createBoundEditor(body)
  const snapshot = first.document.doc.export({ mode: 'snapshot' })
  const people = [first, openBoundEditor(snapshot), openBoundEditor(snapshot)].map(listen)
  let written = 0
  for (const { who, what } of steps) {
    const me = people[who]!
    const before = new Set(signsIn(readEditor(me.editor)))
    if (what === 'word') {
      const sign = String.fromCharCode(FIRST_SIGN + written++)
      inSelection((selection) => selection.insertText(sign))(me.editor)
    } else if (what === 'undo') me.document.undo()
    else if (what === 'redo') me.document.redo()
    else if (typeof what === 'function') what(me.editor)
    else if ('move' in what) me.document.change((doc) => moveBlocks(doc, what.move % Math.max(1, readBody(doc).length), what.count, what.before))
    else hear(me, people, what.hear, what.again)
    await Promise.resolve()
    if (typeof what !== 'object') {
      const after = new Set(signsIn(readEditor(me.editor)))
      for (const sign of before) if (!after.has(sign)) me.gone.add(sign)
      for (const sign of after) if (!before.has(sign)) me.gone.delete(sign)
    }
    expect(readEditor(me.editor)).toEqual(shownBy(me))
  }
  for (const me of people) for (const other of people) if (other !== me) me.document.importRemote(other.sent)
  await Promise.resolve()
  expectTheSame(people, written)
}

function listen(person: BoundEditor): Person {
  const sent: Uint8Array[] = []
  person.document.doc.subscribeLocalUpdates((update) => void sent.push(update))
  return { ...person, sent, heard: [], gone: new Set() }
}

function hear(me: Person, people: readonly Person[], which: number, again: boolean): void {
  const others = people.filter((other) => other !== me).flatMap(({ sent }) => sent)
  const waiting = again ? others : others.filter((update) => !me.heard.includes(update))
  const update = waiting[which % Math.max(1, waiting.length)]
  if (!update) return
  me.heard.push(update)
  me.document.importRemote([update])
}

function expectTheSame(people: readonly Person[], written: number): void {
  const [first, ...others] = people.map(({ document }) => readBody(document.doc))
  for (const other of others) expect(other).toEqual(first)
  for (const person of people) expect(readEditor(person.editor)).toEqual(shownBy(person))
  const fresh = openBoundEditor(people[0]!.document.doc.export({ mode: 'snapshot' }))
  expect(readEditor(fresh.editor)).toEqual(readEditor(people[0]!.editor))
  const signs = signsIn(first!)
  expect(new Set(signs).size, 'a word is there twice').toBe(signs.length)
  const taken = new Set(people.flatMap(({ gone }) => [...gone]))
  const lost = Array.from({ length: written }, (_, at) => String.fromCharCode(FIRST_SIGN + at)).filter((sign) => !signs.includes(sign) && !taken.has(sign))
  expect(lost, 'a word that nobody took away is gone').toEqual([])
  expect(people.flatMap(({ errors }) => errors)).toEqual([])
}
