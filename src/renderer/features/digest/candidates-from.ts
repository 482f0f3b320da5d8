import { create } from 'zustand'

/** Which articles the digest desk offers. */
export type CandidatesFrom = 'all' | 'ready' | 'shelf'

/** The choice stays while somebody goes from one digest to another. */
export const useCandidatesFrom = create<{ from: CandidatesFrom; setFrom: (from: CandidatesFrom) => void }>((set) => ({ from: 'all', setFrom: (from) => set({ from }) }))
