import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HerePreferences, PreferenceChange } from '@shared/contract/host'
import { DEFAULT_PREFERENCES, NO_PLACE, placeSchema, type Preferences, preferencesSchema } from '@shared/model/preferences'
import { writeWhole } from '@engine/files/write-whole'
import { dataFolder } from './folders'

/** Newsrooms whose place is kept; the one left longest ago is forgotten first. */
const PLACES = 30

// The latest place is the last: an object keeps the order in which its names came.
const fileSchema = preferencesSchema.extend({ places: z.record(z.string(), placeSchema) })
type Stored = z.infer<typeof fileSchema>

// What a file of an older version lacks is as it is at first.
const AT_FIRST: Stored = { ...DEFAULT_PREFERENCES, places: {} }

/**
 * This computer's preferences, in `preferences.json` of the data folder. The file is read each time: the desktop and a
 * browser may be open at once. Changes are written whole, one after the other.
 */
export function createPreferences(folder = dataFolder()) {
  const file = join(folder, 'preferences.json')
  const listeners = new Set<(preferences: Preferences) => void>()
  let writing: Promise<void> = Promise.resolve()

  function read(): Stored {
    try {
      return fileSchema.parse({ ...AT_FIRST, ...z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8'))) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') setAside(error)
      return AT_FIRST
    }
  }

  function setAside(error: unknown): void {
    console.error(`galley: the preferences can’t be read and are set aside: ${error instanceof Error ? error.message : String(error)}`)
    try {
      renameSync(file, join(folder, 'preferences-damaged.json'))
    } catch {
      // A folder that can't be written: the file stays, and whoever changes a preference hears of it.
    }
  }

  async function write(change: PreferenceChange): Promise<void> {
    const changed = merge(read(), change)
    await writeWhole(file, `${JSON.stringify(changed, null, 1)}\n`)
    for (const listener of listeners) listener(changed)
  }

  return {
    /** As a page needs them: with the place of the newsroom that is open. */
    of(workspace: string | null): HerePreferences {
      const { places, ...preferences } = read()
      return { ...preferences, place: { ...(workspace === null ? NO_PLACE : places[workspace] ?? NO_PLACE), workspace } }
    },
    /** @throws Refusal `unwritable` */
    set(change: PreferenceChange): Promise<void> {
      const written = writing.then(() => write(change))
      writing = written.catch(() => undefined)
      return written
    },
    /** Calls `listener` after each change that was written. */
    onChange(listener: (preferences: Preferences) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** When everything that was asked for is on disk, or refused. */
    async settled(): Promise<void> {
      for (let seen: Promise<void> | null = null; seen !== writing;) await (seen = writing)
    },
  }
}
export type PreferenceStore = ReturnType<typeof createPreferences>

function merge({ places, ...preferences }: Stored, { place, ...change }: PreferenceChange): Stored {
  const merged = { ...preferences, ...defined(change), places }
  if (place === undefined) return merged
  const { workspace, ...left } = place
  const { [workspace]: before = NO_PLACE, ...others } = places
  return { ...merged, places: Object.fromEntries([...Object.entries(others), [workspace, { ...before, ...defined(left) }] as const].slice(-PLACES)) }
}

function defined<T extends object>(fields: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Name in keyof T]: Exclude<T[Name], undefined> }
}
