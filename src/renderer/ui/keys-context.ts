import { createContext, use } from 'react'
import { type CommandName, commandOf } from '@shared/commands'

/** Answers the keys a command has now, as an accelerator; '' for none. The app says so, ui knows no command's deeds. */
export const KeysContext = createContext<(command: CommandName) => string>((command) => commandOf(command).accelerator)

/** The keys of a command as they are now, for whatever shows them; undefined where it has none. */
export function useKeysOf(command: CommandName | undefined): string | undefined {
  const keysOf = use(KeysContext)
  return (command && keysOf(command)) || undefined
}
