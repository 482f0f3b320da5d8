import { create } from 'zustand'

/** Which of the ways to find something is open, and what it begins with. */
export interface Finding { open: 'commands' | 'anything' | 'shortcuts' | null; text: string }

/** At most one is open at a time. */
export const useFinding = create<Finding>(() => ({ open: null, text: '' }))

/** Opens one in place of what is open. */
export function find(open: Finding['open'], text = ''): void {
  useFinding.setState({ open, text })
}

/** Closes what is open and then does something: the focus goes back to where it was before anything looks at it. */
export function closeAnd(work: () => void): void {
  find(null)
  requestAnimationFrame(() => requestAnimationFrame(work))
}
