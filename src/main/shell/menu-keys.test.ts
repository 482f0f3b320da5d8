import { expect, it } from 'vitest'
import { commandOf } from '@shared/commands'
import { menuKeys } from './menu-keys'

it('writes keys as Electron does', () => {
  expect(menuKeys(commandOf('new-digest'))).toBe('CommandOrControl+Shift+N')
  expect(menuKeys(commandOf('go-settings'))).toBe('CommandOrControl+,')
})

it('shows the other keys where the first are a bare letter, and none where there are none', () => {
  expect(menuKeys(commandOf('search'))).toBe('CommandOrControl+F')
  expect(menuKeys(commandOf('next-article'))).toBe('')
  expect(menuKeys(commandOf('theme-dark'))).toBe('')
})
