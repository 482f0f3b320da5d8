import { create } from 'zustand'

const KEY = 'galley.singleKeys'

/** Whether keys without Command or Control do something; who dictates or uses switches turns them off (WCAG 2.1.4). */
export const useSingleKeys = create<{ on: boolean; setOn: (on: boolean) => void }>((set) => ({
  on: localStorage.getItem(KEY) !== 'off',
  setOn(on) {
    localStorage.setItem(KEY, on ? 'on' : 'off')
    set({ on })
  },
}))
