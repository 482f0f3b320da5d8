import { describe, expect, it, vi } from 'vitest'
import { createDocument } from '@shared/document/article-document'
import { createOpenDocument } from './open-document-factory'

function open(bytes = new Uint8Array()) {
  const sent: Uint8Array[] = []
  const errors: unknown[] = []
  const document = createOpenDocument('a1', 'article', bytes, {
    append(updates) {
      sent.push(...updates)
      return Promise.resolve(1)
    },
    report: (error) => errors.push(error),
  })
  const set = (name: string, value: string, typing?: string): void => document.change((doc) => doc.getMap('fields').set(name, value), typing)
  const get = (name: string): unknown => document.doc.getMap('fields').get(name)
  return { document, sent, errors, set, get }
}

describe('createOpenDocument', () => {
  it('makes each change a step of its own and groups typing that has no pause', () => {
    vi.useFakeTimers()
    const { document, set, get } = open()
    set('status', 'ready')
    set('status', 'spiked')
    for (const typed of ['H', 'Ha', 'Har']) {
      vi.advanceTimersByTime(400)
      set('headline', typed, 'headline')
    }
    vi.advanceTimersByTime(600)
    set('headline', 'Harb', 'headline')
    set('dek', 'D', 'dek')
    expect(document.undo()).toBe(true)
    expect([get('dek'), get('headline')]).toEqual([undefined, 'Harb'])
    document.undo()
    expect(get('headline')).toBe('Har')
    document.undo()
    expect([get('headline'), get('status')]).toEqual([undefined, 'spiked'])
    document.undo()
    expect(get('status')).toBe('ready')
    document.redo()
    expect(get('status')).toBe('spiked')
    expect([document.canUndo(), document.canRedo()]).toEqual([true, true])
    vi.useRealTimers()
  })

  it('sends what makes another document the same', async () => {
    const { document, sent, set } = open()
    set('headline', 'Harbour strike ends')
    document.undo()
    document.redo()
    await document.flush()
    const other = createDocument()
    other.importBatch(sent)
    expect(other.toJSON()).toEqual(document.doc.toJSON())
    expect(document.saveState().state).toBe('saved')
  })

  it('never undoes what a colleague wrote, and keeps it out while held', () => {
    const { document, set, get } = open()
    set('headline', 'Mine')
    const colleague = createDocument()
    colleague.getMap('fields').set('dek', 'Theirs')
    const release = document.holdRemote()
    document.importRemote([colleague.export({ mode: 'update' })])
    expect(get('dek')).toBeUndefined()
    release()
    release()
    expect(get('dek')).toBe('Theirs')
    document.undo()
    expect([get('headline'), get('dek')]).toEqual([undefined, 'Theirs'])
  })

  it('can undo across several edits of a colleague that arrive at once', () => {
    const { document, set, get } = open()
    set('headline', 'Mine', 'headline')
    const colleague = createDocument()
    const updates: Uint8Array[] = []
    colleague.subscribeLocalUpdates((update) => updates.push(update))
    for (const dek of ['T', 'Th', 'The', 'Thei', 'Their']) {
      colleague.getMap('fields').set('dek', dek)
      colleague.commit()
    }
    document.importRemote(updates)
    for (const typed of ['M', 'Mi', 'Min', 'Mine too']) set('headline', typed, 'headline again')
    document.undo()
    expect([get('headline'), get('dek')]).toEqual(['Mine', 'Their'])
    document.undo()
    expect([get('headline'), get('dek')]).toEqual([undefined, 'Their'])
  })

  it('can undo across a snapshot, as after a broken line', () => {
    const { document, set, get } = open()
    set('headline', 'Mine')
    const engine = createDocument()
    engine.import(document.doc.export({ mode: 'snapshot' }))
    set('dek', 'Unsent')
    engine.getMap('fields').set('status', 'ready')
    engine.commit()
    document.importRemote([engine.export({ mode: 'snapshot' })])
    expect(get('status')).toBe('ready')
    document.undo()
    document.undo()
    expect([get('headline'), get('dek'), get('status')]).toEqual([undefined, undefined, 'ready'])
  })

  it('reports a listener that throws and lives on', () => {
    const { document, errors, set, get } = open()
    document.subscribe(() => { throw new Error('a bug') })
    set('headline', 'Still here')
    expect(get('headline')).toBe('Still here')
    expect(errors.length).toBeGreaterThan(0)
    document.free()
  })
})
