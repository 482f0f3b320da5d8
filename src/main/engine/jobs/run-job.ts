import { statSync } from 'node:fs'
import { join } from 'node:path'
import { editionSchema } from '@shared/model/edition'
import { removeTemporaries } from '@engine/files/temporaries'
import type { Press } from '@engine/press/press'
import type { Ending, Order } from '@engine/store/job-rows'
import { cancelledAfter, failedAfter, finished, OUTDATED, tidied, vanished, wrote } from './job-sentences'
import { countWritten, writeFiles, type Standing } from './write-files'

/** How a run ended, and what the log says of that. */
export interface Outcome { ending: Ending; lines: string[] }

export interface Running {
  isStopped: () => boolean
  /** Stores how far the job is, and lines of its log. */
  keep: (progress: { done: number; total: number } | null, lines: readonly string[]) => void
}

/** Writes a job's files. One that was begun before tidies up after the run that was cut short, and goes on where it ended. */
export async function runJob(press: Press, order: Order, { isStopped, keep }: Running): Promise<Outcome> {
  const { dir, done } = order
  const edition = editionSchema.safeParse(order.edition)
  if (!edition.success) return failedUnbegun(OUTDATED, order.total)
  if (done > 0 && !statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return failedUnbegun(vanished(dir, done, order.total), order.total)
  const { files, warnings } = await press.plan(edition.data, order.formats)
  const total = files.length
  const left = order.runs > 0 ? await removeTemporaries(files.map(({ path }) => join(dir, path))) : 0
  if (left > 0) keep(null, [tidied(left)])
  const standing = await writeFiles({ dir, files, before: done }, {
    isStopped,
    onFile: (file, so) => keep({ done: countWritten(so), total }, wrote(file, so)),
  })
  const written = countWritten(standing)
  if (standing.failure !== null) return { ending: { state: 'failed', failure: standing.failure, ...soFar(standing, total) }, lines: [standing.failure, failedAfter(written, total)] }
  if (written < total) return { ending: { state: 'cancelled', ...soFar(standing, total) }, lines: [cancelledAfter(written, total)] }
  return { ending: { state: 'done', ...soFar(standing, total, warnings) }, lines: [...warnings, finished(standing)] }
}

/** A job that could not even be tried. */
export function failedUnbegun(failure: string, total: number): Outcome {
  return { ending: { state: 'failed', failure, ...soFar(NOTHING, total) }, lines: [failure] }
}

/** A job that was cancelled while it waited. */
export function cancelledUnbegun({ done, of }: { done: number; of: number }): Outcome {
  return { ending: { state: 'cancelled', ...soFar(NOTHING, of), done }, lines: [cancelledAfter(done, of)] }
}

const NOTHING: Standing = { files: [], pictures: [], failure: null }

function soFar({ files, pictures }: Standing, total: number, warnings: string[] = []): Pick<Ending, 'written' | 'done' | 'total'> {
  return { written: { files, pictures, warnings }, done: files.length + pictures.length, total }
}
