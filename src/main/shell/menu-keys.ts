import { readKeys } from '@shared/accelerator'
import type { Command } from '@shared/commands'
import { isSingleKey, keysOf, type KeyChoices } from '@shared/key-bindings'

/** The keys a native menu shows for a command, as Electron writes them; '' where the menu shows none. */
export function menuKeys(command: Command, choices: Pick<KeyChoices, 'keys'>): string {
  // A menu that shows a bare letter looks as if the letter always did it; letters of other alphabets Electron can't show.
  const keys = keysOf(command, choices).find((each) => !isSingleKey(each) && /^[!-~]+$/u.test(readKeys(each).key)) ?? ''
  return keys.split('+').map((key) => NAMES[key] ?? key).join('+')
}

const NAMES: Record<string, string> = { Mod: 'CommandOrControl', Ctrl: 'Control', Comma: ',' }
