import type { Database } from 'better-sqlite3'

/** One value with the moment (ms) and device of its last writer; `value` and `mine` are JSON. */
export interface Register { name: string; value: string; at: number; device: string }

/** Settings, views and facts of pictures as values that several devices write: the last writer's stands. */
export function createRegisters(db: Database) {
  const get = db.prepare<[string], Register & { mine: string }>('SELECT * FROM registers WHERE name = ?')
  const under = db.prepare<[string, string], Register & { mine: string }>('SELECT * FROM registers WHERE name >= ? AND name < ? ORDER BY name')
  const put = db.prepare(`
    INSERT INTO registers (name, value, at, device, mine) VALUES (@name, @value, @at, @device, @mine)
    ON CONFLICT (name) DO UPDATE SET value = @value, at = @at, device = @device, mine = @mine`)
  const look = db.prepare('UPDATE registers SET mine = @mine WHERE name = @name')
  return {
    get: (name: string): (Register & { mine: string }) | undefined => get.get(name),
    /** Those whose names begin with `prefix`. */
    under: (prefix: string): (Register & { mine: string })[] => under.all(prefix, `${prefix}\u{10ffff}`),
    put: (register: Register & { mine: string }): void => void put.run(register),
    /** Remembers what stands here, to tell a later change from what was always so. */
    sawHere: (name: string, mine: string): void => void look.run({ name, mine }),
  }
}
export type Registers = ReturnType<typeof createRegisters>
