import { create } from 'zustand'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'galley.theme'

function stored(): Theme {
  const value = localStorage.getItem(KEY)
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/** How the program looks; the person's choice, kept for this machine alone. */
export const useTheme = create<{ theme: Theme; setTheme: (theme: Theme) => void }>((set) => ({
  theme: stored(),
  setTheme(theme) {
    localStorage.setItem(KEY, theme)
    apply(theme)
    set({ theme })
  },
}))

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Applies the stored choice before the first paint. */
export function applyStoredTheme(): void {
  apply(stored())
}
