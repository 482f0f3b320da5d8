import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Outcome } from '@shared/contract/journal'
import type { Act, JournalEntry } from '@shared/model/act'
import { engine } from './link'
import { flushDocuments } from './open-document'

/**
 * Does something that can be taken back, also after a restart. `label` says it in the past tense: 'Spiked 12 articles'.
 * With a `key`, one act: those of one key in quick succession are taken back together, as the keystrokes in a field.
 */
export function perform(label: string, acts: readonly Act[], key?: string): Promise<Outcome> {
  return engine.journal.perform({ label, acts: [...acts], ...(key !== undefined && { key }) })
}

/** Takes back one entry of the journal, or the latest that stands. What is typed here is saved first: it may be that. */
export async function undo(id?: number): Promise<Outcome> {
  await flushDocuments()
  return await engine.journal.undo(id === undefined ? {} : { id })
}

/** Does again one entry, or the one that was taken back last. */
export async function redo(id?: number): Promise<Outcome> {
  await flushDocuments()
  return await engine.journal.redo(id === undefined ? {} : { id })
}

/** What was done, newest first, and what undo and redo would take. */
export function useJournal(): UseQueryResult<{ entries: JournalEntry[]; undo: JournalEntry | null; redo: JournalEntry | null }> {
  return useQuery({ queryKey: ['journal'], queryFn: () => engine.journal.list({}) })
}

const PAGE = 100

/** The journal from its newest entry on; `more` asks for older ones, as long as there are any. */
export function useJournalPages(): { entries: JournalEntry[] | null; error: unknown; more: () => void } {
  const query = useInfiniteQuery({
    queryKey: ['journal', 'pages'],
    queryFn: ({ pageParam }) => engine.journal.list({ limit: PAGE, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.id),
  })
  return {
    entries: query.data?.pages.flatMap(({ entries }) => entries) ?? null,
    error: query.error,
    more: () => { if (query.hasNextPage && !query.isFetching) void query.fetchNextPage() },
  }
}
