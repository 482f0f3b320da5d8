import type { Command } from '@shared/commands'

/** The keys a native menu shows for a command, as Electron writes them; '' where the menu shows none. */
export function menuKeys({ accelerator, also = [] }: Pick<Command, 'accelerator' | 'also'>): string {
  // A menu that shows a bare letter looks as if the letter always did it.
  const keys = [accelerator, ...also].find((each) => each.startsWith('Mod+')) ?? ''
  return keys.split('+').map((key) => NAMES[key] ?? key).join('+')
}

const NAMES: Record<string, string> = { Mod: 'CommandOrControl', Comma: ',' }
