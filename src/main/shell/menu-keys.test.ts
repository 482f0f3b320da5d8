import { expect, it } from 'vitest'
import { commandOf } from '@shared/commands'
import { menuKeys } from './menu-keys'

const none = { keys: {} }

it('writes keys as Electron does', () => {
  expect(menuKeys(commandOf('new-digest'), none)).toBe('CommandOrControl+Shift+N')
  expect(menuKeys(commandOf('go-settings'), none)).toBe('CommandOrControl+,')
})

it('shows the other keys where the first are a bare letter, and none where there are none', () => {
  expect(menuKeys(commandOf('search'), none)).toBe('CommandOrControl+Shift+F')
  expect(menuKeys(commandOf('next-article'), none)).toBe('')
  expect(menuKeys(commandOf('theme-dark'), none)).toBe('')
})

it('shows the keys the person gave, and none that Electron can’t write', () => {
  expect(menuKeys(commandOf('gather'), { keys: { gather: ['G', 'Mod+Alt+G'] } })).toBe('CommandOrControl+Alt+G')
  expect(menuKeys(commandOf('gather'), { keys: { gather: ['F8'] } })).toBe('F8')
  expect(menuKeys(commandOf('gather'), { keys: { gather: ['Mod+É'] } })).toBe('')
})
