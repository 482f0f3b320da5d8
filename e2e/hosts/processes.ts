import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The first line a program prints to its standard output; what it says on standard error if it ends before. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const lines = createInterface({ input: child.stdout! })
  const line = once(lines, 'line') as Promise<[string]>
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the program ended with ${String(code)}: ${complaint}`)))
  ended.catch(() => undefined)
  return (await Promise.race([line, ended]))[0]!
}

/** Sends a signal and waits for the end. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
