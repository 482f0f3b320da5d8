import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Desk, DeskState } from './desk'

/** What rows need of the desk they lie on. */
export interface DeskSurroundings {
  desk: Desk
  remove: (id: string) => void
  openArticle: (articleId: string) => void
  /** Null while the candidates are in sight. */
  showCandidates: (() => void) | null
}

export const DeskContext = createContext<DeskSurroundings | null>(null)

export function useDesk(): DeskSurroundings {
  const surroundings = use(DeskContext)
  if (surroundings === null) throw new Error('This stands only inside a DigestDesk')
  return surroundings
}

/** One value of the desk's state; the component renders again only when that changes. */
export function useDeskState<T>(desk: Desk, read: (state: DeskState) => T): T {
  return useStore(desk.state, read)
}
