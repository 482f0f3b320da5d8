import type { Theme } from '@shared/model/preferences'
import { setPreferences, usePreferences } from './preferences'

/** How the program looks. */
export function useTheme(): Theme {
  return usePreferences((preferences) => preferences.theme)
}

/** Changes how the program looks. At the start the host has written the theme into the page already. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  setPreferences({ theme })
}
