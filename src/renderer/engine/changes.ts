import type { Change } from '@shared/contract/changes'
import { standingLine } from './connection'
import { engine } from './link'

/** What listeners get: the engine's changes, and 'everything' when some may have been missed. */
export type HeardChange = Change | { kind: 'everything' }

const listeners = new Set<(change: HeardChange) => void>()
const PAUSE_MS = 1_000
let following = false

/** Calls `listener` with everything that happens in the engine; answers what ends that. One stream serves all. */
export function onChange(listener: (change: HeardChange) => void): () => void {
  listeners.add(listener)
  if (!following) {
    following = true
    void follow()
  }
  return () => { listeners.delete(listener) }
}

async function follow(): Promise<never> {
  for (;;) {
    const { closed } = await standingLine('engine')
    await followLine(closed)
    // The stream may also end on a line that stands, when the workspace is closed under it: ask again, but not at once.
    if (!closed.aborted) await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS) })
  }
}

async function followLine(closed: AbortSignal): Promise<void> {
  try {
    const stream = await engine.changes.watch()
    // Ending a stream is a message too, and its line is gone.
    closed.addEventListener('abort', () => { stream.return?.().catch(() => undefined) })
    tell({ kind: 'everything' })
    for await (const change of stream) tell(change)
  } catch {
    // A broken line ends the stream; the next one opens another.
  }
}

function tell(change: HeardChange): void {
  for (const listener of listeners) {
    try {
      listener(change)
    } catch (error) {
      reportError(error)
    }
  }
}
