import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { create } from 'zustand'
import type { Place, Recent } from '@shared/model/preferences'
import { host } from '@renderer/engine/client'
import { preferencesAtStart } from './preferences'

type Json = Place['kept'][string]

/** How the open newsroom is left on this computer, as it will come back; its one owner. */
const usePlace = create<Place & { workspace: string | null }>(() => preferencesAtStart().place)

// What was kept longest ago goes first; a newsroom of a thousand articles has each at another scroll.
const KEPT_AT_MOST = 120
const RECENTS = 20
/** Long enough to gather a scroll or a walk through a list, short enough to lose nothing anybody would miss. */
const PAUSE_MS = 400

const collectors = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let saved = ''
let returning = true

/** What was kept under a name, if it is still what `schema` says. */
export function kept<T>(name: string, schema: z.ZodType<T>): T | null {
  const read = schema.safeParse(usePlace.getState().kept[name])
  return read.success ? read.data : null
}

/** Keeps a value under a name, on disk a moment later. */
export function keep(name: string, value: Json): void {
  const { [name]: before, ...others } = usePlace.getState().kept
  if (JSON.stringify(before) === JSON.stringify(value)) return
  usePlace.setState({ kept: Object.fromEntries([...Object.entries(others), [name, value] as const].slice(-KEPT_AT_MOST)) })
  saveSoon()
}

/** {@link kept} as the state of a component: all that use one name share it. */
export function useKept<T extends Json>(name: string, schema: z.ZodType<T>, initial: T): [T, (value: T) => void] {
  const stored = usePlace((place) => place.kept[name])
  const value = useMemo(() => {
    const read = schema.safeParse(stored)
    return read.success ? read.data : initial
  }, [schema, stored, initial])
  return [value, useCallback((next: T) => keep(name, next), [name])]
}

/** Calls `collect` before each save, for what is dear to know at every change; it calls {@link keep}. {@link saveSoon} brings the save on. */
export function onSaving(collect: () => void): () => void {
  collectors.add(collect)
  return () => {
    collect()
    collectors.delete(collect)
  }
}

/** Something changed that comes back with the window. It may be called at every key: all it does is to wait for a pause. */
export function saveSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => requestIdleCallback(() => void savePlace(), { timeout: 1_000 }), PAUSE_MS)
}

/** Saves the place now; a host that can't is asked again at the next change, and nothing else fails. */
export async function savePlace(): Promise<void> {
  for (const collect of collectors) collect()
  // What was collected asked for another save; this is it.
  clearTimeout(timer)
  const { workspace, ...place } = usePlace.getState()
  const now = JSON.stringify(place)
  if (workspace === null || now === saved) return
  saved = now
  await host.setPreference({ place: { workspace, ...place } }).catch(() => { saved = '' })
}

/** Takes over how another newsroom was left. */
export async function adoptPlace(): Promise<void> {
  usePlace.setState((await host.preferences()).place, true)
  returning = true
}

/** The address the newsroom was left at; where it begins by itself when it never was. */
export function leftAt(): string {
  return usePlace.getState().address || '/'
}

/** The screen that is shown changed. */
export function keepAddress(address: string): void {
  if (address === usePlace.getState().address) return
  usePlace.setState({ address })
  saveSoon()
}

/** Somebody worked on this: it is the first of the recent things. */
export function keepRecent(recent: Recent): void {
  const { recents } = usePlace.getState()
  if (recents[0]?.id === recent.id) return
  usePlace.setState({ recents: [recent, ...recents.filter(({ id }) => id !== recent.id)].slice(0, RECENTS) })
  saveSoon()
}

/** What was worked on last, the latest first. */
export function useRecents(): readonly Recent[] {
  return usePlace((place) => place.recents)
}

/** Whether the window has come back and nobody has pressed anything since: until then it may put itself in order. */
export function isReturning(): boolean {
  return returning
}

/** Follows the window from its first moment: saves when the caret or the focus went elsewhere, and whenever it may be about to go. */
export function followWindow(): void {
  const save = (): void => void savePlace()
  const began = (): void => { returning = false }
  for (const leaving of ['blur', 'pagehide']) window.addEventListener(leaving, save)
  for (const pressed of ['keydown', 'pointerdown']) window.addEventListener(pressed, began, true)
  for (const moved of ['selectionchange', 'focusin']) document.addEventListener(moved, saveSoon)
  document.addEventListener('visibilitychange', save)
}
