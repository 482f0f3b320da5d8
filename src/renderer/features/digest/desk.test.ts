import { LoroDoc } from 'loro-crdt'
import { beforeEach, describe, expect, it } from 'vitest'
import { performAllOnDigest } from '@shared/document/digest-acts'
import { insertItem } from '@shared/document/digest-document'
import type { Step } from '@shared/model/act'
import { createOpenDocument } from '@renderer/engine/open-document-factory'
import { createDesk, outlineShown, type Desk } from './desk'
import { pressRowKey, type RowKey } from './row-keys'

let desk: Desk
let removed: string[]
let steps: Step[]

function openDigest(ids: string): Desk {
  const doc = new LoroDoc()
  for (const id of ids.split(' ')) {
    insertItem(doc, /^[A-Z]/u.test(id) ? { kind: 'section', id, title: id } : { kind: 'card', id, articleId: `article-${id}`, headline: '', excerpt: '', linkLabel: '' })
  }
  doc.commit()
  const document = createOpenDocument('d', 'digest', doc.export({ mode: 'snapshot' }), {
    append: (_updates, _whole, sent) => { steps.push(...sent); return Promise.resolve(1) },
    report: (error) => { throw error },
  })
  return createDesk(document, (item) => item.id)
}

/** What the engine does to take the last step back; answers how many are left. */
async function undo(): Promise<number> {
  await desk.document.flush()
  const pieces = steps.pop()?.pieces ?? []
  desk.document.change((doc) => { performAllOnDigest(doc, pieces.map(({ inverse }) => inverse).toReversed()) })
  return steps.length
}
async function stepsMade(): Promise<number> {
  await desk.document.flush()
  return steps.length
}

const ids = (): string => desk.outline().map((item) => item.id).join(' ')
const shown = (): string => outlineShown(desk.outline(), desk.state.getState().moving).map((item) => item.id).join(' ')
const said = (): string => desk.state.getState().said.text
function press(id: string, key: string, modifiers: Partial<RowKey> = {}, onRow = true): boolean {
  const commands = { remove: (each: string) => { removed.push(each); desk.remove(each) }, openArticle: () => undefined }
  return pressRowKey(desk, id, { key, alt: false, mod: false, shift: false, ...modifiers }, onRow, commands)
}

beforeEach(() => {
  removed = []
  steps = []
  desk = openDigest('a S b c T d')
})

describe('move mode', () => {
  it('shows every step, says where the row is, and changes the digest once', async () => {
    press('d', 'm')
    expect(said()).toBe('Moving d, 4 of 4, in T. Arrow keys move it, Enter drops it, Escape puts it back.')
    press('d', 'ArrowUp')
    press('d', 'ArrowUp')
    expect(shown()).toBe('a S b d c T')
    expect(said()).toBe('3 of 4, in S')
    expect(ids()).toBe('a S b c T d')
    press('d', 'Enter')
    expect(ids()).toBe('a S b d c T')
    expect(said()).toBe('Dropped at 3 of 4, in S.')
    expect(await undo()).toBe(0)
    expect(ids()).toBe('a S b c T d')
  })
  it('puts the row back on Escape', async () => {
    press('b', 'm')
    press('b', 'End')
    expect(shown()).toBe('a S c T d b')
    press('b', 'Escape')
    expect(shown()).toBe('a S b c T d')
    expect(said()).toBe('Put back: 2 of 4, in S.')
    expect(await stepsMade()).toBe(0)
  })
  it('makes no undo step of a row that came back', async () => {
    press('b', 'm')
    press('b', 'ArrowDown')
    press('b', 'ArrowUp')
    press('b', 'Enter')
    expect(await stepsMade()).toBe(0)
    expect(said()).toBe('Left at 2 of 4, in S.')
  })
  it('moves a section with its cards', async () => {
    press('T', 'm')
    press('T', 'ArrowUp')
    expect(shown()).toBe('a T d S b c')
    press('T', 'ArrowUp')
    expect(said()).toBe('At the top already.')
    press('T', ' ')
    expect(ids()).toBe('a T d S b c')
    await undo()
    expect(ids()).toBe('a S b c T d')
  })
  it('lets no other key do anything', () => {
    press('b', 'm')
    expect(press('b', 'Delete')).toBe(true)
    expect(removed).toEqual([])
  })
})

describe('keys on a row', () => {
  it('moves with Alt and the arrows', () => {
    press('c', 'ArrowUp', { alt: true })
    expect(ids()).toBe('a S c b T d')
    expect(said()).toBe('2 of 4, in S')
    press('a', 'ArrowUp', { alt: true })
    expect(said()).toBe('At the top already.')
  })
  it('removes, and the next row gets the focus', async () => {
    press('b', 'Delete')
    expect(ids()).toBe('a S c T d')
    expect(desk.state.getState().wanted).toEqual({ id: 'c', part: 'row' })
    await undo()
    expect(ids()).toBe('a S b c T d')
  })
  it('opens with Enter, but leaves Enter to a button inside the row', () => {
    expect(press('b', 'Enter', {}, false)).toBe(false)
    expect(press('b', 'Enter')).toBe(true)
    expect(desk.state.getState().openId).toBe('b')
    press('b', 'Escape')
    expect(desk.state.getState().openId).toBeNull()
  })
  it('leaves shortcuts alone', () => expect(press('b', 'm', { mod: true })).toBe(false))
})

describe('adding', () => {
  it('adds at the end, then after what is selected', () => {
    desk.add('article-x', 'X')
    expect(said()).toBe('Added “X”: 5 of 5, in T')
    desk.select('a')
    desk.add('article-y', 'Y')
    expect(said()).toBe('Added “Y”: 2 of 6, at the top')
  })
  it('adds an article once', () => {
    desk.add('article-c', 'C')
    expect(ids()).toBe('a S b c T d')
    expect(said()).toBe('“C” is in this digest already: 3 of 4, in S')
    expect(desk.state.getState().selectedId).toBe('c')
  })
  it('starts a section in front of a row', () => {
    press('c', 's')
    expect(desk.outline().map((item) => item.kind).join(' ')).toBe('card section card section card section card')
    expect(desk.state.getState().wanted?.part).toBe('field')
  })
})

it('gives the keystrokes in one field one key, and a reset none', async () => {
  for (const text of ['N', 'Ne', 'New']) desk.actions.override('b', { headline: text })
  desk.actions.reset('b', ['headline'])
  expect(await stepsMade()).toBe(4)
  expect(steps.map(({ key }) => key)).toEqual([steps[0]!.key, steps[0]!.key, steps[0]!.key, undefined])
  expect(steps[0]!.key).toContain('card b headline')
  await undo()
  expect(desk.outline().find((item) => item.id === 'b')).toMatchObject({ headline: 'New' })
})
