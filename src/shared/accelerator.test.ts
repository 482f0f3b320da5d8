import { expect, it } from 'vitest'
import { isAccelerator, readKeys, writeKeys } from './accelerator'

it.each(['Mod+K', 'Mod+Shift+P', 'J', '/', '?', 'Mod+.', 'Mod+Comma', 'Mod+Alt+2', 'F7', 'Shift+F3', 'Mod+Plus', 'Space', 'É', 'Mod+ك'])('%s is one, and is written as it is read', (keys) => {
  expect(isAccelerator(keys)).toBe(true)
  expect(writeKeys(readKeys(keys))).toBe(keys)
})

it.each(['', 'Mod', 'Mod+', 'Shift+Mod+K', 'mod+k', 'Mod+k', 'K+J', '+', 'Hyper+K', 'F25', ' '])('“%s” is none', (keys) => {
  expect(isAccelerator(keys)).toBe(false)
})
