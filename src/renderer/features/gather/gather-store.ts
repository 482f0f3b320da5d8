import { create } from 'zustand'
import type { ImportResult } from '@shared/contract/gather'

/** One thing that was gathered, or a sentence why it was not. */
export type ReceiptPart = { name: string; result: ImportResult } | { name: string; refusal: string }

export type Way = 'file' | 'address' | 'text'

interface GatherState {
  /** The dialog's way, or null while it is closed. */
  way: Way | null
  /** What is being read now, or null. */
  busyWith: string | null
  receipt: ReceiptPart[] | null
}

/** What the gather room shows. */
export const useGather = create<GatherState>(() => ({ way: null, busyWith: null, receipt: null }))
