import type { Database } from 'better-sqlite3'
import type { Format } from '@shared/model/edition'
import type { ExportResult, Job, JobRecord } from '@shared/model/job'

export interface NewJob { digestId: string; date: string; title: string; edition: unknown; formats: readonly Format[]; dir: string; total: number; at: number }

/** What it takes to run a job: `edition` as it was stored, `runs` how often it was begun, `done` of `total` how far it came. */
export interface Order { edition: unknown; formats: Format[]; dir: string; runs: number; done: number; total: number }

export type Ending = { written: ExportResult; done: number; total: number } & ({ state: 'done' | 'cancelled' } | { state: 'failed'; failure: string })

interface Row {
  id: number; state: Job['state']; digest_id: string; date: string; title: string; formats: string; dir: string; done: number; total: number
  failure: string | null; created_at: number; moved_at: number; ended_at: number | null
}
interface RecordRow extends Row { log: string; written: string | null }
interface OrderRow extends Omit<Order, 'edition' | 'formats'> { edition: string; formats: string }

const KEPT_ENDED = 200

/** Export jobs: the queue, and the last of them that ended. */
export function createJobRows(db: Database) {
  const insert = db.prepare(`INSERT INTO jobs (state, digest_id, date, title, edition, formats, dir, total, created_at, moved_at)
    VALUES ('waiting', @digestId, @date, @title, @edition, @formats, @dir, @total, @at, @at)`)
  const record = db.prepare<[number], RecordRow>('SELECT * FROM jobs WHERE id = ?')
  const order = db.prepare<[number], OrderRow>('SELECT edition, formats, dir, runs, done, total FROM jobs WHERE id = ?')
  const list = db.prepare<[], Row>(`SELECT id, state, digest_id, date, title, formats, dir, done, total, failure, created_at, moved_at, ended_at
    FROM jobs WHERE cleared = 0 ORDER BY id DESC`)
  const next = db.prepare<[], number>("SELECT id FROM jobs WHERE state IN ('running', 'waiting') ORDER BY id LIMIT 1").pluck()
  const rest = db.prepare("UPDATE jobs SET state = 'waiting' WHERE state = 'running'")
  const begin = db.prepare("UPDATE jobs SET state = 'running', runs = runs + 1, moved_at = ? WHERE id = ?")
  const progress = db.prepare('UPDATE jobs SET done = @done, total = @total, moved_at = @at WHERE id = @id')
  const note = db.prepare("UPDATE jobs SET log = json_insert(log, '$[#]', json(?)) WHERE id = ?")
  const end = db.prepare('UPDATE jobs SET state = @state, written = @written, failure = @failure, done = @done, total = @total, ended_at = @at WHERE id = @id')
  const prune = db.prepare('DELETE FROM jobs WHERE ended_at IS NOT NULL AND id NOT IN (SELECT id FROM jobs WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT ?)')
  const clear = db.prepare<[], number>('UPDATE jobs SET cleared = 1 WHERE cleared = 0 AND ended_at IS NOT NULL RETURNING id').pluck()
  const restore = db.prepare('UPDATE jobs SET cleared = 0 WHERE id = ?')
  return {
    add: ({ edition, formats, ...job }: NewJob): number =>
      Number(insert.run({ ...job, edition: JSON.stringify(edition), formats: JSON.stringify(formats) }).lastInsertRowid),
    record(id: number): JobRecord | undefined {
      const row = record.get(id)
      return row && { job: toJob(row), written: row.written === null ? { files: [], pictures: [], warnings: [] } : JSON.parse(row.written) as ExportResult, log: JSON.parse(row.log) as JobRecord['log'] }
    },
    order(id: number): Order | undefined {
      const row = order.get(id)
      return row && { ...row, edition: JSON.parse(row.edition), formats: JSON.parse(row.formats) as Format[] }
    },
    /** Newest first, without those that were cleared away. */
    list: (): Job[] => list.all().map(toJob),
    /** The oldest that has not ended. */
    next: (): number | undefined => next.get(),
    /** What was running when the program ended waits again. */
    rest: (): void => void rest.run(),
    begin: (id: number, at: number): void => void begin.run(at, id),
    progress: (id: number, { done, total, at }: { done: number; total: number; at: number }): void => void progress.run({ id, done, total, at }),
    note: (id: number, line: string, at: number): void => void note.run(JSON.stringify({ at, line }), id),
    /** Ends a job; of those that ended only the latest are kept. */
    end(id: number, { written, ...ending }: Ending, at: number): void {
      end.run({ failure: null, ...ending, id, at, written: JSON.stringify(written) })
      prune.run(KEPT_ENDED)
    },
    clear: (): number[] => clear.all(),
    restore: (ids: readonly number[]): void => ids.forEach((id) => void restore.run(id)),
  }
}
export type JobRows = ReturnType<typeof createJobRows>

function toJob(row: Row): Job {
  const facts = {
    id: row.id, digestId: row.digest_id, date: row.date, title: row.title, formats: JSON.parse(row.formats) as Format[], dir: row.dir,
    progress: { done: row.done, of: row.total }, createdAt: row.created_at,
  }
  const ended = { ...facts, endedAt: row.ended_at ?? row.moved_at }
  if (row.state === 'waiting') return { ...facts, state: row.state }
  if (row.state === 'running') return { ...facts, state: row.state, movedAt: row.moved_at }
  return row.state === 'failed' ? { ...ended, state: row.state, failure: row.failure ?? '' } : { ...ended, state: row.state }
}
