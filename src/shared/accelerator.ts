const NAMED_KEYS = ['Comma', 'Space', 'Plus', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Backspace', 'Delete', 'Insert', 'Escape', 'Tab']
const KEY = new RegExp(`^(?:${NAMED_KEYS.join('|')}|F(?:[1-9]|1\\d|2[0-4])|[^\\s+\\p{Lu}\\p{Ll}]|\\p{Lu}|\\p{Lo})$`, 'u')

/** The modifiers an accelerator may have, in the order it has them. */
export const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const
export type Modifier = (typeof MODIFIERS)[number]

/** An accelerator in its parts, such as 'Mod+Shift+Z'. */
export interface Keys { modifiers: ReadonlySet<string>; key: string }

export function readKeys(accelerator: string): Keys {
  const parts = accelerator.split('+')
  return { modifiers: new Set(parts.slice(0, -1)), key: parts.at(-1) ?? '' }
}

export function writeKeys({ modifiers, key }: Keys): string {
  return [...MODIFIERS.filter((modifier) => modifiers.has(modifier)), key].join('+')
}

/** Whether a text is an accelerator as this program writes them. */
export function isAccelerator(text: string): boolean {
  const keys = readKeys(text)
  return KEY.test(keys.key) && writeKeys(keys) === text
}
