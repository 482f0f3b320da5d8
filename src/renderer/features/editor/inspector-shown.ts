import { create } from 'zustand'

const KEY = 'galley.inspector'

/** Whether the details stand beside the article; kept for this machine. */
export const useInspectorShown = create<{ isShown: boolean; setShown: (isShown: boolean) => void }>((set) => ({
  isShown: localStorage.getItem(KEY) === 'shown',
  setShown(isShown) {
    localStorage.setItem(KEY, isShown ? 'shown' : 'hidden')
    set({ isShown })
  },
}))
