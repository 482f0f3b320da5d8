import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaveQueue, COLLECT_MS } from './open-document-saving'

const update = (name: number): Uint8Array => Uint8Array.of(name)

function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

/** An engine that stores what it is sent and answers as told. */
function createEngine() {
  const stored: number[] = []
  const calls: { updates: number[]; whole: boolean }[] = []
  const answers: (() => Promise<number>)[] = []
  const queue = createSaveQueue({
    async send(updates, whole) {
      calls.push({ updates: updates.map((each) => each[0]!), whole })
      const answer = answers.shift()
      const at = answer ? await answer() : Date.now()
      stored.push(...updates.map((each) => each[0]!))
      return at
    },
    exportWhole: () => update(99),
    onState: () => undefined,
  })
  return { stored, calls, answers, queue }
}

const refuse = (code: string, message = 'No.') => () => Promise.reject(refusal(code, message))

describe('createSaveQueue', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('sends 300 ms of typing as one append and says saved only after the answer', async () => {
    const { calls, queue } = createEngine()
    queue.push(update(1))
    queue.push(update(2))
    expect(queue.state().state).toBe('saving')
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    expect(calls).toEqual([{ updates: [1, 2], whole: false }])
    expect(queue.state()).toMatchObject({ state: 'saved', at: Date.now() })
  })

  it('keeps order with one append in flight', async () => {
    const { calls, answers, stored, queue } = createEngine()
    let answer: (at: number) => void = () => undefined
    answers.push(() => new Promise((resolve) => { answer = resolve }))
    queue.push(update(1))
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    queue.push(update(2))
    await vi.advanceTimersByTimeAsync(1000)
    expect(calls).toHaveLength(1)
    answer(5)
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    expect(stored).toEqual([1, 2])
    expect(queue.state().state).toBe('saved')
  })

  it('drops nothing while the engine fails, says why, and recovers', async () => {
    const { answers, stored, queue } = createEngine()
    answers.push(refuse('unwritable', 'The disk is full.'), refuse('unwritable', 'The disk is full.'))
    queue.push(update(1))
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    expect(queue.state()).toMatchObject({ state: 'failed', message: 'The disk is full.' })
    queue.push(update(2))
    expect(queue.state().state).toBe('failed')
    await vi.advanceTimersByTimeAsync(5000)
    expect(stored).toEqual([1, 2])
    expect(queue.state().state).toBe('saved')
  })

  it('sends again what a restarting engine did not acknowledge, without alarm', async () => {
    const { answers, calls, queue } = createEngine()
    answers.push(refuse('engine-restarted'))
    queue.push(update(1))
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    expect(queue.state().state).toBe('saving')
    await vi.advanceTimersByTimeAsync(1000)
    expect(calls.map((call) => call.updates)).toEqual([[1], [1]])
    expect(queue.state().state).toBe('saved')
  })

  it('sends everything when the engine lacks the history, and no longer after', async () => {
    const { answers, calls, queue } = createEngine()
    answers.push(refuse('needs-history'))
    queue.push(update(1))
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    queue.push(update(2))
    await vi.advanceTimersByTimeAsync(COLLECT_MS)
    expect(calls).toEqual([{ updates: [1], whole: false }, { updates: [99], whole: true }, { updates: [2], whole: false }])
  })

  it('says so when no answer comes, and still takes the answer', async () => {
    const { answers, queue } = createEngine()
    let answer: (at: number) => void = () => undefined
    answers.push(() => new Promise((resolve) => { answer = resolve }))
    queue.push(update(1))
    const flushed = queue.flush().then(() => 'saved', (error: Error) => error.message)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await flushed).toBe('Galley’s engine is not answering.')
    expect(queue.state().state).toBe('failed')
    answer(7)
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.state()).toEqual({ state: 'saved', at: 7, message: '' })
  })

  it('flushes at once', async () => {
    const { stored, queue } = createEngine()
    queue.push(update(1))
    await queue.flush()
    expect(stored).toEqual([1])
  })
})
