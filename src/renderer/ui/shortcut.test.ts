import { describe, expect, it } from 'vitest'
import { isAccelerator } from '@shared/accelerator'
import { acceleratorOf, matchesShortcut, shortcutLabel } from './shortcut'

interface Pressed { key: string; code?: string; ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean; altKey?: boolean }

// Node has no KeyboardEvent; these are the fields that are read. Node's navigator is no Mac's, so Mod is Control.
function press(pressed: Pressed): KeyboardEvent {
  return { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...pressed } as KeyboardEvent
}

describe('matchesShortcut', () => {
  it.each<[string, Pressed, boolean]>([
    ['Mod+Z', { key: 'z', ctrlKey: true }, true],
    ['Mod+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false],
    ['Mod+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['Mod+Z', { key: 'z' }, false],
    ['Mod+Z', { key: 'z', ctrlKey: true, altKey: true }, false],
    ['Mod+Comma', { key: ',', ctrlKey: true }, true],
    ['J', { key: 'j' }, true],
    ['J', { key: 'J', shiftKey: true }, false],
    ['J', { key: 'j', ctrlKey: true }, false],
    ['?', { key: '?', shiftKey: true }, true],
    ['/', { key: '/' }, true],
    ['/', { key: '/', shiftKey: true }, true],
    ['1', { key: '1' }, true],
    ['1', { key: '1', ctrlKey: true }, false],
    ['Mod+1', { key: '1', ctrlKey: true }, true],
    ['Mod+K', { key: 'л', code: 'KeyK', ctrlKey: true }, true],
    ['Mod+Alt+Q', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }, false],
    ['Mod+Alt+L', { key: 'ł', code: 'KeyL', ctrlKey: true, altKey: true }, false],
    ['Space', { key: ' ' }, true],
  ])('%s against %j: %s', (accelerator, pressed, matches) => { expect(matchesShortcut(press(pressed), accelerator)).toBe(matches) })
})

it('writes shortcuts as this platform does', () => {
  expect(shortcutLabel('Mod+Shift+Z')).toBe('Ctrl+Shift+Z')
  expect(shortcutLabel('Mod+Comma')).toBe('Ctrl+,')
  expect(shortcutLabel('ArrowUp')).toBe('↑')
})

describe('acceleratorOf', () => {
  it.each<[Pressed, string | null]>([
    [{ key: 'g', ctrlKey: true }, 'Mod+G'],
    [{ key: 'G', ctrlKey: true, shiftKey: true }, 'Mod+Shift+G'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: ',', ctrlKey: true }, 'Mod+Comma'],
    [{ key: '+', ctrlKey: true, shiftKey: true }, 'Mod+Plus'],
    [{ key: 'F8', shiftKey: true }, 'Shift+F8'],
    [{ key: 'ArrowUp', altKey: true }, 'Alt+ArrowUp'],
    [{ key: 'л', code: 'KeyK', ctrlKey: true }, 'Mod+K'],
    [{ key: 'Control', ctrlKey: true }, null],
    [{ key: 'Shift', shiftKey: true }, null],
  ])('writes %j as %s, and hears it again', (pressed, keys) => {
    expect(acceleratorOf(press(pressed))).toBe(keys)
    if (keys !== null) expect([isAccelerator(keys), matchesShortcut(press(pressed), keys)]).toEqual([true, true])
  })
})
