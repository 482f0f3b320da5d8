import type { Database } from 'better-sqlite3'
import { DEFAULT_NEWSROOM, newsroomSchema, type Newsroom } from '@shared/model/newsroom'
import type { Some } from '@shared/model/some'

/** What the newsroom as a whole is set to. */
export function createSettings(db: Database) {
  const read = db.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck()
  const write = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
  const newsroom = (): Newsroom => {
    const stored = newsroomSchema.safeParse({ ...DEFAULT_NEWSROOM, ...(JSON.parse(read.get('newsroom') ?? '{}') as object) })
    return stored.success ? stored.data : DEFAULT_NEWSROOM
  }
  return {
    newsroom,
    updateNewsroom(change: Some<Newsroom>): Newsroom {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const next = newsroomSchema.parse({ ...newsroom(), ...given })
      write.run('newsroom', JSON.stringify(next))
      return next
    },
  }
}
export type Settings = ReturnType<typeof createSettings>
