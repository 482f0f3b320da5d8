import type { ReactNode } from 'react'
import { setPreferences, usePreferences } from '@renderer/app/preferences'
import { Switch } from '@renderer/ui/checkbox'

/** What the editor does by itself while somebody writes. */
export function Writing(): ReactNode {
  const { selectionBar, typography } = usePreferences()
  return (
    <>
      <div><Switch isSelected={typography} onChange={(on) => setPreferences({ typography: on })}>Typographic quotes, dashes and dots, as the text’s language writes them</Switch></div>
      <div><Switch isSelected={selectionBar} onChange={(on) => setPreferences({ selectionBar: on })}>Formatting buttons beside selected words</Switch></div>
    </>
  )
}
