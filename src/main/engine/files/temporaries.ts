import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What a file is called while it is written; `chance` is twelve hexadecimal digits. */
export function temporaryName(name: string, chance: string): string {
  return `.${name}.${chance}.tmp`
}

/**
 * Removes what a killed program left of these files while it wrote them, and nothing else; answers how many. What can't
 * be read or removed stays: the next write there says why.
 */
export async function removeTemporaries(paths: readonly string[]): Promise<number> {
  const names = new Map<string, Set<string>>()
  for (const path of paths) names.set(dirname(path), (names.get(dirname(path)) ?? new Set()).add(basename(path)))
  const left = await Promise.all([...names].map(([folder, own]) => leftIn(folder, own)))
  const removed = await Promise.all(left.flat().map((path) => rm(path).then(() => true, () => false)))
  return removed.filter(Boolean).length
}

const TEMPORARY = /^\.(.+)\.[0-9a-f]{12}\.tmp$/u

async function leftIn(folder: string, own: ReadonlySet<string>): Promise<string[]> {
  const entries = await readdir(folder).catch(() => [])
  return entries.filter((entry) => own.has(TEMPORARY.exec(entry)?.[1] ?? '')).map((entry) => join(folder, entry))
}
