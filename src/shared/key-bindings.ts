import { readKeys } from './accelerator'
import { type Command, type CommandName, COMMANDS } from './commands'
import { fixedMeaning } from './fixed-keys'
import type { Preferences } from './model/preferences'

/** Which keys the person gave commands, and whether single keys act. */
export type KeyChoices = Pick<Preferences, 'keys' | 'singleKeys'>

/** A command's own keys, before anybody changed them. */
export function declaredKeys({ accelerator, also = [] }: Command): readonly string[] {
  return [accelerator, ...also].filter((keys) => keys !== '')
}

/** All keys of a command as they are now, the one to show first. */
export function keysOf(command: Command, { keys }: Pick<KeyChoices, 'keys'>): readonly string[] {
  return (command.fixed ? undefined : keys[command.name]) ?? declaredKeys(command)
}

/** The keys to show for a command: the first that act; '' for none. */
export function shownKeys(command: Command, choices: KeyChoices): string {
  return keysOf(command, choices).find((keys) => choices.singleKeys || !isSingleKey(keys)) ?? ''
}

/** Whether keys are a letter, a digit or a sign as it is typed; those that write nothing, such as Enter, are none. */
export function isSingleKey(accelerator: string): boolean {
  const { modifiers, key } = readKeys(accelerator)
  return !modifiers.has('Mod') && !modifiers.has('Ctrl') && !modifiers.has('Alt') && (/^.$/u.test(key) || key === 'Comma' || key === 'Plus')
}

/** Whether keys act while somebody types: only those with Command or Control, and the function keys. */
export function actsWhileTyping(accelerator: string): boolean {
  const { modifiers, key } = readKeys(accelerator)
  return modifiers.has('Mod') || modifiers.has('Ctrl') || /^F\d/u.test(key)
}

const LIBRARY = new Set(['list', 'article'])

/** Whether two commands can be meant on one screen: the digest's and the library's never are. */
export function canMeet(one: Pick<Command, 'when'>, other: Pick<Command, 'when'>): boolean {
  return !(one.when === 'digest' && LIBRARY.has(other.when)) && !(other.when === 'digest' && LIBRARY.has(one.when))
}

/** Another command that has these keys now and could be meant together with this one. */
export function ownerOf(accelerator: string, command: Command, choices: Pick<KeyChoices, 'keys'>): (Command & { name: CommandName }) | null {
  return COMMANDS.find((other) => other.name !== command.name && canMeet(command, other) && keysOf(other, choices).includes(accelerator)) ?? null
}

/** Why a command can't have these keys, to go after their name, such as 'is “Bold” in a text'; null when it can. */
export function refuseKeys(accelerator: string, command: Command): string | null {
  // What it is declared with was thought about: Enter opens what a list has in hand.
  if (declaredKeys(command).includes(accelerator)) return null
  const { modifiers, key } = readKeys(accelerator)
  const taken = fixedMeaning(accelerator)
  if (taken !== null) return taken
  if (/^(?:Space|Arrow|Home|End|Page|Enter|Backspace|Delete|Insert|Escape|Tab)/u.test(key)) return 'is for moving about and for writing'
  if (modifiers.has('Mod') || /^F\d/u.test(key)) return null
  if (modifiers.has('Alt')) return 'opens a menu or types a letter on many keyboards'
  if (modifiers.has('Ctrl')) return 'is for moving about in a text on a Mac'
  // A letter that acts everywhere is pressed by accident.
  return command.when === 'list' || declaredKeys(command).some(isSingleKey) ? null : 'alone would act wherever nobody types; only commands of a list can have such a key'
}
