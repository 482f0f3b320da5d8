const APPLE = /Mac|iPhone|iPad/u.test(navigator.userAgent)
/** The event's field that 'Mod' stands for here. */
export const MOD_KEY = APPLE ? 'metaKey' : 'ctrlKey'

const APPLE_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↩', Backspace: '⌫' }
const KEY_SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Comma: ',', Escape: 'Esc' }

/** An accelerator as people read it: '⇧⌘Z' on a Mac, 'Ctrl+Shift+Z' elsewhere. */
export function shortcutLabel(accelerator: string): string {
  const parts = accelerator.split('+').map((part) => KEY_SIGNS[part] ?? part)
  if (APPLE) return parts.map((part) => APPLE_SIGNS[part] ?? part).join('')
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
}

/** Whether a key press is `accelerator`; 'Mod' is Command on a Mac and Control elsewhere. */
export function matchesShortcut(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name)
  const mod = APPLE ? event.metaKey : event.ctrlKey
  const otherMod = APPLE ? event.ctrlKey : event.metaKey
  // '?' and such are typed with Shift on many layouts, so Shift counts only where it is asked for or the key is a letter.
  const shiftMatters = /^(?:[a-z]|\w{2,})$/iu.test(key)
  return mod === wants('Mod') && otherMod === wants('Ctrl') && event.altKey === wants('Alt')
    && (!shiftMatters || event.shiftKey === wants('Shift')) && pressed(event) === keyName(key)
}

const keyName = (key: string): string => (key === 'Comma' ? ',' : key === 'Space' ? ' ' : key).toLowerCase()

function pressed(event: KeyboardEvent): string {
  return event.key.toLowerCase()
}
