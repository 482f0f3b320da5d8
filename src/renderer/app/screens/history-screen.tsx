import type { ReactNode } from 'react'
import { History } from '@renderer/features/history/history'

/** What was done, and the way back. */
export function HistoryScreen(): ReactNode {
  return <History />
}
