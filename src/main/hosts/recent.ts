import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dataFolder } from './folders'

const recentSchema = z.array(z.object({ path: z.string(), name: z.string() }))
export type Recent = z.infer<typeof recentSchema>

const file = (): string => join(dataFolder(), 'recent.json')

/** The newsrooms opened last on this computer, newest first; a damaged list is an empty one. */
export function readRecent(): Recent {
  try {
    return recentSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
  } catch {
    return []
  }
}

/** Puts a newsroom at the head of the list. The list is a convenience: when it can't be written, nothing else fails. */
export function rememberRecent(entry: Recent[number]): void {
  const recent = [entry, ...readRecent().filter(({ path }) => path !== entry.path)].slice(0, 10)
  try {
    mkdirSync(dataFolder(), { recursive: true })
    writeFileSync(`${file()}.tmp`, JSON.stringify(recent, null, 2))
    renameSync(`${file()}.tmp`, file())
  } catch (error) {
    console.error(`galley: the list of recent newsrooms was not saved: ${String(error)}`)
  }
}
