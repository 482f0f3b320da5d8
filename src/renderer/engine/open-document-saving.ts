import type { Step } from '@shared/model/act'

/** What the screen says about saving. `at` is when the last save was acknowledged, in ms; null before the first. */
export interface SaveState { state: 'saved' | 'saving' | 'failed'; at: number | null; message: string }

/** A step of the journal and the update of its batch that it made. */
export type SentStep = Step & { of: number }

/** Where updates go. `send` resolves with the moment of the save once it is on disk, and rejects otherwise. */
export interface SaveTarget {
  send: (updates: Uint8Array[], whole: boolean, steps: SentStep[]) => Promise<number>
  /** The whole document as one update, for an engine that lacks what the updates rest on. */
  exportWhole: () => Uint8Array
  onState: () => void
}

export interface SaveQueue {
  /** `steps` are the acts that made the update, if it was made by any. */
  push: (update: Uint8Array, steps?: readonly Step[]) => void
  state: () => SaveState
  /** Sends at once what waits; resolves when nothing is unsaved, rejects with a plain sentence when a send fails. */
  flush: () => Promise<void>
  /** Resolves when nothing is unsaved, however long that takes. */
  settled: () => Promise<void>
}

/** Updates wait this long for company: a commit a key press would be a sync to disk a key press. */
export const COLLECT_MS = 300
const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 4000
/** A broken line is waited for, not refused: after this long without an answer the screen says so. */
const SLOW_MS = 1500
const BATCH = 1000

/**
 * Sends a document's updates in order, one batch in flight at a time. A batch that fails stays first in line and is
 * sent again with growing pauses until it is stored; nothing is ever dropped.
 */
export function createSaveQueue(target: SaveTarget): SaveQueue {
  const waiting: { update: Uint8Array; steps: readonly Step[] }[] = []
  const flushers: { resolve: () => void; reject: (reason: Error) => void }[] = []
  const settlers: (() => void)[] = []
  let state: SaveState = { state: 'saved', at: null, message: '' }
  let [sending, whole, failures] = [false, false, 0]
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (next: SaveState): void => {
    state = next
    target.onState()
  }
  const wait = (delayMs: number): void => {
    if (timer === undefined && !sending) timer = setTimeout(() => void send(), delayMs)
  }
  async function send(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (sending || waiting.length === 0) return
    sending = true
    const batch = waiting.slice(0, whole ? waiting.length : BATCH)
    const slow = setTimeout(() => complain('Galley’s engine is not answering.'), SLOW_MS)
    try {
      const steps = batch.flatMap((each, of) => each.steps.map((step) => ({ ...step, of: whole ? 0 : of })))
      const at = await target.send(whole ? [target.exportWhole()] : batch.map(({ update }) => update), whole, steps)
      waiting.splice(0, batch.length)
      sending = whole = false
      failures = 0
      succeed(at)
    } catch (error) {
      sending = false
      fail(error)
    } finally {
      clearTimeout(slow)
    }
  }
  function complain(message: string): void {
    become({ state: 'failed', at: state.at, message })
    for (const { reject } of flushers.splice(0)) reject(new Error(message))
  }
  function succeed(at: number): void {
    if (waiting.length > 0) {
      become({ state: 'saving', at, message: '' })
      return flushers.length > 0 ? void send() : wait(COLLECT_MS)
    }
    become({ state: 'saved', at, message: '' })
    for (const { resolve } of flushers.splice(0)) resolve()
    for (const resolve of settlers.splice(0)) resolve()
  }
  function fail(error: unknown): void {
    const code = codeOf(error)
    if (code === 'needs-history' && !whole) {
      whole = true
      return void send()
    }
    failures++
    // A restarting engine is back within a blink; only a second failure is worth a sentence.
    if (code !== 'engine-restarted' || failures > 1) complain(sentenceOf(error))
    wait(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)))
  }
  return {
    push(update, steps = []) {
      waiting.push({ update, steps })
      if (state.state === 'saved') become({ ...state, state: 'saving' })
      wait(COLLECT_MS)
    },
    state: () => state,
    flush: () => (waiting.length === 0 ? Promise.resolve() : new Promise((resolve, reject) => {
      flushers.push({ resolve, reject })
      void send()
    })),
    settled: () => (waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => {
      settlers.push(resolve)
      void send()
    })),
  }
}

function sentenceOf(error: unknown): string {
  if (codeOf(error) === 'engine-restarted') return 'Galley’s engine is restarting.'
  const message = error instanceof Error ? error.message.trim() : ''
  return message === '' ? 'The change could not be written to disk.' : message
}

/** The code of a refusal or a broken connection, '' for anything else. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
