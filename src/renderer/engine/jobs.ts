import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Format, Rule } from '@shared/model/edition'
import type { Job, JobRecord } from '@shared/model/job'
import { engine } from './link'

export interface ExportAsked { digestId: string; formats: readonly Format[]; dir: string; override?: readonly Rule[] }

/** Asks for a digest as it is now, as files in a folder; refused with `preflight` and the findings not overridden. */
export function askForExport({ digestId, formats, dir, override = [] }: ExportAsked): Promise<Job> {
  return engine.jobs.export({ digestId, formats: [...formats], dir, override: [...override] })
}

/** Ends an export between two files; what is written stays. */
export async function cancelExport(id: number): Promise<void> {
  await engine.jobs.cancel({ id })
}

/** Asks for an ended export again, with the digest as it was then. */
export function retryExport(id: number): Promise<Job> {
  return engine.jobs.retry({ id })
}

/** Takes the ended exports off the list; answers how many, and how to put them back. */
export async function clearExports(): Promise<{ count: number; undo: () => Promise<void> }> {
  const { ids } = await engine.jobs.clear()
  return { count: ids.length, undo: async () => void await engine.jobs.restore({ ids }) }
}

/** Every export, newest first. */
export function useExportJobs(): UseQueryResult<Job[]> {
  return useQuery({ queryKey: ['jobs', 'list'], queryFn: () => engine.jobs.list() })
}

/** One export with its files and its log. The one before its last step stays while the next is asked for. */
export function useExportJob(id: number): UseQueryResult<JobRecord> {
  return useQuery({ queryKey: ['jobs', 'one', id], queryFn: () => engine.jobs.get({ id }) })
}
