import { CommanderError } from 'commander'
import { Refusal, type RefusalCode } from '@shared/contract/errors'

/** What the process will end with; a command may go on after one of several inputs failed. */
export interface Output { code: number }

/** What every command needs to know of where the program lies. */
export interface CommandContext { output: Output; workerUrl: URL; rendererFolder: URL; resources: URL }

const UNREADABLE: readonly RefusalCode[] = ['unreadable', 'empty', 'too-large', 'nothing-found', 'unreachable', 'invalid']

/** 2 for wrong usage and input that can't be read, 1 for everything else that was refused. */
export function exitCode(code: RefusalCode): number {
  return UNREADABLE.includes(code) ? 2 : 1
}

/** One plain sentence, never a stack trace. */
export function explain(error: unknown): string {
  if (error instanceof CommanderError) return `galley: ${error.message.replace(/^error: /u, '')}`
  if (error instanceof Refusal) return `galley: ${error.message}`
  return `galley: something went wrong (${error instanceof Error ? error.message : String(error)}).`
}

/** Prints an answer: as one line of JSON, or as lines for a person. */
export function print(json: boolean | undefined, answer: unknown, lines: () => readonly string[]): void {
  console.log(json ? JSON.stringify(answer) : lines().join('\n'))
}
