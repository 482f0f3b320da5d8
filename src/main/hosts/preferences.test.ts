import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DEFAULT_PREFERENCES, NO_PLACE } from '@shared/model/preferences'
import { createPreferences } from './preferences'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'galley-preferences-')) })
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

it('begins with the defaults and no place', () => {
  expect(createPreferences(folder).of('/a')).toEqual({ ...DEFAULT_PREFERENCES, place: { ...NO_PLACE, workspace: '/a' } })
  expect(readdirSync(folder)).toEqual([])
})

it('keeps what is given and leaves the rest, also for whoever opens the file next', async () => {
  const one = createPreferences(folder)
  await one.set({ theme: 'dark' })
  const other = createPreferences(folder)
  await other.set({ keys: { gather: ['Mod+G'] } })
  await one.set({ singleKeys: false })
  expect(createPreferences(folder).of(null)).toMatchObject({ theme: 'dark', singleKeys: false, keys: { gather: ['Mod+G'] } })
})

it('keeps a place for each newsroom, and forgets the one left longest ago', async () => {
  const preferences = createPreferences(folder)
  await preferences.set({ place: { workspace: '/a', address: '/digests' } })
  await preferences.set({ place: { workspace: '/a', kept: { inspector: true } } })
  expect(preferences.of('/a').place).toEqual({ ...NO_PLACE, workspace: '/a', address: '/digests', kept: { inspector: true } })
  expect(preferences.of('/b').place.address).toBe('')
  for (let other = 0; other < 30; other++) await preferences.set({ place: { workspace: `/${other}`, address: '/settings' } })
  expect(preferences.of('/a').place.address).toBe('')
  expect(preferences.of('/0').place.address).toBe('/settings')
})

it.each([['cut short', '{"theme":"da'], ['of another shape', '{"theme":"mauve"}'], ['no object', '"x"']])('sets a file that is %s aside and goes on with the defaults', async (_name, text) => {
  vi.spyOn(console, 'error').mockReturnValue()
  writeFileSync(join(folder, 'preferences.json'), text)
  const preferences = createPreferences(folder)
  expect(preferences.of(null).theme).toBe('system')
  expect(readFileSync(join(folder, 'preferences-damaged.json'), 'utf8')).toBe(text)
  await preferences.set({ theme: 'light' })
  expect(preferences.of(null).theme).toBe('light')
})

it('is settled when everything asked for is on disk, and tells who listens', async () => {
  const preferences = createPreferences(folder)
  const heard: string[] = []
  preferences.onChange(({ theme }) => heard.push(theme))
  void preferences.set({ theme: 'dark' })
  void preferences.set({ theme: 'light' })
  await preferences.settled()
  expect(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'))).toMatchObject({ theme: 'light' })
  expect(heard).toEqual(['dark', 'light'])
})

it('refuses in a sentence where it can’t be written', async () => {
  mkdirSync(join(folder, 'file'))
  writeFileSync(join(folder, 'file', 'in-the-way'), '')
  await expect(createPreferences(join(folder, 'file', 'in-the-way')).set({ theme: 'dark' })).rejects.toMatchObject({ code: 'unwritable' })
})
