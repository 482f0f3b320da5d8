import { resolve } from 'node:path'
import type { Change } from '@shared/contract/changes'
import { Refusal } from '@shared/contract/errors'
import type { Feed } from '@shared/feed'
import { editionSchema, type Edition, type Format, type Rule } from '@shared/model/edition'
import { randomId } from '@shared/model/ids'
import { hasEnded, type Job, type JobRecord } from '@shared/model/job'
import { countFiles } from '@engine/press/export-files'
import type { Press } from '@engine/press/press'
import type { Store } from '@engine/store/store'
import { createJobBell } from './job-bell'
import { askedFor, begun, OUTDATED, overridden } from './job-sentences'
import { cancelledUnbegun, failedUnbegun, runJob, type Outcome } from './run-job'

/** After the newsroom's own disk refused, how long until the queue tries again. */
const REST_MS = 5_000

export interface Asked { digestId: string; formats: readonly Format[]; dir: string; override: readonly Rule[] }

/**
 * The export queue. Each job holds its digest as it was asked for, and every step is stored: `start` goes on with whatever
 * had not ended when the program did. One job runs at a time, file by file, with other calls answered in between.
 */
export function createJobs({ store, press, changes, now }: { store: Store; press: Press; changes: Feed<Change>; now: () => number }) {
  const cancelled = new Set<number>()
  const bell = createJobBell(changes)
  let [isWorking, isClosed] = [false, false]
  let current: number | null = null
  let trouble: unknown = null
  let rest: ReturnType<typeof setTimeout> | undefined

  if (store.jobs.next() !== undefined) store.commit(() => store.jobs.rest())

  function get(id: number): JobRecord {
    const record = store.jobs.record(id)
    if (!record) throw new Refusal('not-found', `There is no export ${id}.`)
    return record
  }

  function note(id: number, lines: readonly string[]): void {
    for (const line of lines) store.jobs.note(id, line, now())
  }

  function enqueue(edition: Edition, formats: readonly Format[], dir: string): Job {
    const total = countFiles(edition, formats)
    const id = store.commit(() => {
      const added = store.jobs.add({ digestId: edition.id, date: edition.date, title: edition.subject, edition, formats, dir, total, at: now() })
      // Nothing is asked for with findings but by override, and what is printed later is what was checked here.
      note(added, [askedFor(formats, dir), ...press.check(edition).map(overridden)])
      return added
    })
    bell.ring()
    start()
    return get(id).job
  }

  function end(id: number, { ending, lines }: Outcome): void {
    store.commit(() => {
      note(id, lines)
      store.jobs.end(id, ending, now())
    })
    bell.ring()
  }

  async function run(id: number): Promise<void> {
    const order = store.jobs.order(id)!
    store.commit(() => {
      store.jobs.begin(id, now())
      note(id, [begun(order)])
    })
    bell.ring()
    const outcome = await runJob(press, order, {
      isStopped: () => isClosed || cancelled.has(id),
      keep(progress, lines) {
        if (isClosed) return
        store.commit(() => {
          if (progress) store.jobs.progress(id, { ...progress, at: now() })
          note(id, lines)
        })
        bell.ringSoon()
      },
    }).catch((error: unknown) => (isClosed ? null : failByBug(error, order.total)))
    if (!isClosed && outcome) end(id, outcome)
  }

  async function work(): Promise<void> {
    isWorking = true
    try {
      while (!isClosed) {
        const id = store.jobs.next()
        if (id === undefined) break
        current = id
        await run(id)
        cancelled.delete(id)
      }
    } catch (error) {
      trouble = error
      // The newsroom's own disk would not take a step. The job stands as it was last stored, and is tried again.
      if (error instanceof Refusal) rest = setTimeout(start, REST_MS)
      else console.error('galley: the export queue stopped', error)
      bell.ring()
    } finally {
      [isWorking, current] = [false, null]
    }
  }

  function start(): void {
    if (isWorking || isClosed) return
    clearTimeout(rest)
    trouble = null
    void work()
  }

  async function wait(id: number): Promise<JobRecord> {
    start()
    for (;;) {
      const record = get(id)
      if (hasEnded(record.job)) return record
      await bell.next()
      if (isClosed) throw new Refusal('not-found', 'The newsroom was closed before the export ended. It goes on when the newsroom is opened again.')
      if (trouble !== null) throw trouble as Error
    }
  }

  return {
    /** Goes on with what is waiting. Hosts that stay open call it when they open a newsroom. */
    start,
    get,
    wait,
    list: (): Job[] => store.jobs.list(),
    /** @throws Refusal `preflight`, `not-found` or `unwritable` (the newsroom's own disk). */
    export: ({ digestId, formats, dir, override }: Asked): Job => enqueue(press.fit(digestId, override), [...new Set(formats)], resolve(dir)),
    async cancel(id: number): Promise<JobRecord> {
      const { job } = get(id)
      if (hasEnded(job)) return get(id)
      if (current !== id) end(id, cancelledUnbegun(job.progress))
      else cancelled.add(id)
      return await wait(id)
    },
    retry(id: number): Job {
      const { job } = get(id)
      if (!hasEnded(job)) throw new Refusal('invalid', 'This export has not ended yet.')
      const edition = editionSchema.safeParse(store.jobs.order(id)?.edition)
      if (!edition.success) throw new Refusal('unreadable', OUTDATED)
      return enqueue(edition.data, job.formats, job.dir)
    },
    clear(): number[] {
      const ids = store.commit(() => store.jobs.clear())
      bell.ring()
      return ids
    },
    restore(ids: readonly number[]): void {
      store.commit(() => store.jobs.restore(ids))
      bell.ring()
    },
    /** Stops at the next file, which leaves its job to be taken up by whoever opens the newsroom next. */
    close(): void {
      isClosed = true
      clearTimeout(rest)
      bell.ring()
    },
  }
}
export type Jobs = ReturnType<typeof createJobs>

function failByBug(error: unknown, total: number): Outcome {
  // The newsroom's own disk, not the export's folder: those refusals are part of an outcome.
  if (error instanceof Refusal) throw error
  const id = randomId().slice(0, 8)
  console.error(`galley: internal error ${id}`, error)
  return failedUnbegun(`Something went wrong in Galley (${id}). Nothing saved was lost.`, total)
}
