import { type Command, type CommandName, commandOf } from '@shared/commands'
import { declaredKeys, keysOf, ownerOf, refuseKeys } from '@shared/key-bindings'
import type { Preferences } from '@shared/model/preferences'

/** The keys the person gave commands, by the commands' names. */
export type GivenKeys = Preferences['keys']

/** What comes of pressing keys for a command: `why` goes after the keys' name. */
export type Pressed = { as: 'free' } | { as: 'here' } | { as: 'refused'; why: string } | { as: 'taken'; owner: CommandName }

/** Whether a command can have keys: they may be its own already, another command's, or nobody's to give. */
export function tryKeys(given: GivenKeys, command: Command, keys: string): Pressed {
  if (keysOf(command, { keys: given }).includes(keys)) return { as: 'here' }
  const why = refuseKeys(keys, command)
  if (why !== null) return { as: 'refused', why }
  const owner = ownerOf(keys, command, { keys: given })
  if (owner?.fixed) return { as: 'refused', why: `is for “${owner.title}” everywhere` }
  return owner === null ? { as: 'free' } : { as: 'taken', owner: owner.name }
}

/** Gives keys to a command, and takes them from whoever has them. */
export function giveKeys(given: GivenKeys, command: Command, keys: string): GivenKeys {
  const owner = ownerOf(keys, command, { keys: given })
  const freed = owner === null ? given : takeKeys(given, commandOf(owner.name), keys)
  return changed(freed, command, [...keysOf(command, { keys: freed }), keys])
}

/** Takes keys from a command. */
export function takeKeys(given: GivenKeys, command: Command, keys: string): GivenKeys {
  return changed(given, command, keysOf(command, { keys: given }).filter((each) => each !== keys))
}

/** The keys a command is declared with that another has got meanwhile stay with that one. */
export function resetKeys(given: GivenKeys, command: Command): GivenKeys {
  const { [command.name]: _changed, ...others } = given
  const own = declaredKeys(command).filter((keys) => ownerOf(keys, command, { keys: others }) === null)
  return changed(others, command, own)
}

function changed(given: GivenKeys, command: Command, keys: readonly string[]): GivenKeys {
  const { [command.name]: _before, ...others } = given
  const asDeclared = keys.length === declaredKeys(command).length && keys.every((each, at) => each === declaredKeys(command)[at])
  return asDeclared ? others : { ...others, [command.name]: [...keys] }
}
