import { describe, expect, it } from 'vitest'
import { matchesShortcut, shortcutLabel } from './shortcut'

interface Pressed { key: string; ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean; altKey?: boolean }

// Node has no KeyboardEvent; these are the fields that are read. Node's navigator is no Mac's, so Mod is Control.
function press(pressed: Pressed): KeyboardEvent {
  return { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...pressed } as KeyboardEvent
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
  ])('%s against %j: %s', (accelerator, pressed, matches) => { expect(matchesShortcut(press(pressed), accelerator)).toBe(matches) })
})

it('writes shortcuts as this platform does', () => {
  expect(shortcutLabel('Mod+Shift+Z')).toBe('Ctrl+Shift+Z')
  expect(shortcutLabel('Mod+Comma')).toBe('Ctrl+,')
  expect(shortcutLabel('ArrowUp')).toBe('↑')
})
