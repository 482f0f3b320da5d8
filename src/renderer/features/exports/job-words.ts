import type { Format } from '@shared/model/edition'
import type { ExportResult, Job } from '@shared/model/job'
import { countOf } from '@renderer/app/count-of'

// A file is written in a blink; a folder that takes longer than this is a slow one.
const SLOW_MS = 10_000

const FORMATS: Record<Format, string> = { email: 'Email', page: 'Web page', text: 'Plain text' }

/** How an export stands, in few words. */
export function stateWords(job: Job, now: number): string {
  const { done, of } = job.progress
  if (job.state === 'waiting') return 'Waiting'
  if (job.state === 'running') return `Exporting ${Math.min(done + 1, of)} of ${of}${now - job.movedAt > SLOW_MS ? ' · the folder is slow' : ''}`
  if (job.state === 'done') return `Exported ${countOf(done, 'file')}`
  if (job.state === 'failed') return done === 0 ? 'Failed' : `Failed after ${done} of ${countOf(of, 'file')}`
  return done === 0 ? 'Cancelled' : `Cancelled after ${done} of ${countOf(of, 'file')}`
}

/** What an export wrote, as a sentence. */
export function wroteWords({ files, pictures }: ExportResult): string {
  return `Wrote ${countOf(files.length, 'file')}${pictures.length === 0 ? '' : ` and ${countOf(pictures.length, 'picture')}`}.`
}

/** What an export is called: its digest's subject, or that it has none. */
export function titleOf({ title }: Job): string {
  return title.trim() === '' ? 'No subject' : title
}

/** 'Email, web page, plain text'. */
export function formatWords(formats: readonly Format[]): string {
  const [first = '', ...more] = formats.map((format) => FORMATS[format])
  return [first, ...more.map((word) => word.toLowerCase())].join(', ')
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** A moment as briefly as it can be told: '10:42', '21 May, 10:42', '21 May 2025, 10:42'. */
export function momentWords(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.toDateString() === today.toDateString()) return clock.format(at)
  return `${(then.getFullYear() === today.getFullYear() ? day : year).format(at)}, ${clock.format(at)}`
}

/** A moment to the second, as a log needs it. */
export function secondWords(at: number): string {
  return new Date(at).toTimeString().slice(0, 8)
}
