import { existsSync } from 'node:fs'

const counts = new Map<string, number>()

/**
 * A place where a test may end the process without warning: `GALLEY_KILL_AT=name:n` sends SIGKILL to itself the n-th
 * time it comes by. Compiled out of shipped builds.
 */
export function killPoint(name: 'commit' | 'committed' | 'rows' | 'compact' | 'import' | 'file-written' | 'file-renamed' | 'job-progress' | 'sync'): void {
  if (!__GALLEY_TEST__) return
  const [wanted, nth] = (process.env['GALLEY_KILL_AT'] ?? '').split(':')
  if (wanted !== name) return
  counts.set(name, (counts.get(name) ?? 0) + 1)
  if (counts.get(name) === Number(nth)) process.kill(process.pid, 'SIGKILL')
}

const HELD_LOOK_MS = 10

/** A place where a test may hold an export: here it waits while the file named by `GALLEY_HOLD_JOBS` stands, or until it is stopped. */
export async function holdPoint(isStopped: () => boolean): Promise<void> {
  if (!__GALLEY_TEST__) return
  const file = process.env['GALLEY_HOLD_JOBS']
  while (file && existsSync(file) && !isStopped()) await new Promise((resolve) => { setTimeout(resolve, HELD_LOOK_MS) })
}
