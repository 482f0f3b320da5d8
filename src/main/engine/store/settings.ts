import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { DEFAULT_NEWSROOM, newsroomSchema, type Newsroom } from '@shared/model/newsroom'
import { sharingChoiceSchema } from '@shared/model/sharing'
import type { Some } from '@shared/model/some'

/** What stays on this device: how it shares, and which device it is (`file` is the database that says so, `written` the last of its files). */
const deviceSchema = sharingChoiceSchema.extend({ device: z.string(), file: z.string(), written: z.number() })
export type DeviceSettings = z.infer<typeof deviceSchema>

const NEW_DEVICE: DeviceSettings = { folder: '', paused: false, name: '', device: '', file: '', written: 0 }

/** What the newsroom as a whole is set to, and what this device alone is. */
export function createSettings(db: Database) {
  const read = db.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck()
  const write = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
  const stored = <T>(name: string, schema: z.ZodType<T>, otherwise: T): T => {
    const parsed = schema.safeParse({ ...otherwise, ...(JSON.parse(read.get(name) ?? '{}') as object) })
    return parsed.success ? parsed.data : otherwise
  }
  const newsroom = (): Newsroom => stored('newsroom', newsroomSchema, DEFAULT_NEWSROOM)
  const device = (): DeviceSettings => stored('device', deviceSchema, NEW_DEVICE)
  return {
    newsroom,
    updateNewsroom(change: Some<Newsroom>): Newsroom {
      const next = newsroomSchema.parse({ ...newsroom(), ...given(change) })
      write.run('newsroom', JSON.stringify(next))
      return next
    },
    device,
    updateDevice: (change: Some<DeviceSettings>): void => void write.run('device', JSON.stringify(deviceSchema.parse({ ...device(), ...given(change) }))),
  }
}
export type Settings = ReturnType<typeof createSettings>

function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
