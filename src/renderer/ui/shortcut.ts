import { writeKeys } from '@shared/accelerator'

const APPLE = /Mac|iPhone|iPad/u.test(navigator.userAgent)
/** The event's field that 'Mod' stands for here. */
export const MOD_KEY = APPLE ? 'metaKey' : 'ctrlKey'

const APPLE_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↩', Backspace: '⌫' }
const KEY_SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Comma: ',', Plus: '+', Escape: 'Esc' }

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
  return mod === wants('Mod') && otherMod === wants('Ctrl') && event.altKey === wants('Alt')
    && (!shiftMatters(key) || event.shiftKey === wants('Shift')) && pressed(event) === keyName(key)
}

const SIGNS: Record<string, string> = { Comma: ',', Space: ' ', Plus: '+' }

const keyName = (key: string): string => (SIGNS[key] ?? key).toLowerCase()

/**
 * The key as a Latin letter: a Cyrillic keyboard's Ctrl+K is where its K is, and Alt makes signs of letters on a Mac.
 * Elsewhere Control with Alt may be AltGr, which writes '@' or 'ł' and must never be taken for the letter under it.
 */
function pressed({ key, code, altKey }: KeyboardEvent): string {
  const place = /^(?:Key|Digit)(.)$/u.exec(code)?.[1]
  return place !== undefined && ((APPLE && altKey) || /^(?!\p{Script=Latin})\p{L}$/u.test(key)) ? place.toLowerCase() : key.toLowerCase()
}

const MODIFIER_KEYS = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Dead', 'Unidentified', 'Process'])

/** A key press as an accelerator; null while only modifiers are held. */
export function acceleratorOf(event: KeyboardEvent): string | null {
  if (MODIFIER_KEYS.has(event.key)) return null
  const key = pressed(event)
  const name = Object.keys(SIGNS).find((each) => SIGNS[each] === key) ?? (key.length === 1 ? key.toUpperCase() : event.key)
  const [mod, ctrl] = APPLE ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  const held = new Set<string>([mod && 'Mod', ctrl && 'Ctrl', event.altKey && 'Alt', event.shiftKey && shiftMatters(name) && 'Shift'].filter((each) => each !== false))
  return writeKeys({ modifiers: held, key: name })
}

// '?' and such are typed with Shift on many layouts, so Shift counts only where the key is a letter or has a name.
const shiftMatters = (key: string): boolean => /^(?:\p{L}|\w{2,})$/u.test(key) && key !== 'Plus' && key !== 'Comma'
