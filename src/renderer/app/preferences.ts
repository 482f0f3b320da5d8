import { z } from 'zod'
import { create } from 'zustand'
import { herePreferencesSchema, type HerePreferences } from '@shared/contract/host'
import { DEFAULT_PREFERENCES, NO_PLACE, type Preferences } from '@shared/model/preferences'
import { host, refusalOf } from '@renderer/engine/client'
import { showToast } from '@renderer/ui/toast'

/** The preferences as the host wrote them into the page; at their defaults where no host did. */
export function preferencesAtStart(): HerePreferences {
  const written = document.querySelector('meta[name="preferences"]')?.getAttribute('content') ?? ''
  const read = z.preprocess((text) => JSON.parse(String(text)) as unknown, herePreferencesSchema).safeParse(written || '{}')
  return read.success ? read.data : { ...DEFAULT_PREFERENCES, place: { ...NO_PLACE, workspace: null } }
}

/** What the person likes on this computer. Changed by {@link setPreferences} alone. */
export const usePreferences = create<Preferences>(() => {
  const { place: _place, ...preferences } = preferencesAtStart()
  return preferences
})

/** Changes preferences at once and keeps them with the host; says so where they can't be kept. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change)
  host.setPreference(change).catch((error: unknown) => { showToast({ message: refusalOf(error).message, tone: 'danger' }) })
}
