/** The address of an article's history: the version that is shown, and what it is compared with. */
export interface HistorySearch { revision?: string; against?: string }

/** What of an address the history understands. */
export function readHistorySearch({ revision, against }: Record<string, unknown>): HistorySearch {
  return { ...(typeof revision === 'string' && { revision }), ...(typeof against === 'string' && { against }) }
}
