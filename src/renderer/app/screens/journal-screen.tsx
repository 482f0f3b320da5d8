import type { ReactNode } from 'react'
import { Journal } from '@renderer/features/journal/journal'

/** What was done, and the way back. */
export function JournalScreen(): ReactNode {
  return <Journal />
}
