import { expect, it } from 'vitest'
import { isAccelerator } from './accelerator'
import { COMMAND_GROUPS, COMMANDS, commandOf, groupOf, type Command } from './commands'
import { declaredKeys, isSingleKey } from './key-bindings'

const commands: readonly Command[] = COMMANDS

it('gives every command its own name and title, and a part of the shortcut sheet', () => {
  for (const values of [commands.map(({ name }) => name), commands.map(({ title }) => title)]) expect(new Set(values).size).toBe(values.length)
  for (const command of commands) expect(COMMAND_GROUPS).toContain(groupOf(command))
})

it('has every command in a menu, or says why it is in none', () => {
  expect(commands.filter(({ menu, because = '' }) => (menu === null) === (because === '')).map(({ name }) => name)).toEqual([])
})

it('writes accelerators so that menus and keys read them alike', () => {
  for (const keys of commands.flatMap(declaredKeys)) expect([keys, isAccelerator(keys)]).toEqual([keys, true])
})

it('lets single keys act only where a list has the focus, but for the two that only look', () => {
  const anywhere = commands.filter((command) => command.when !== 'list' && declaredKeys(command).some(isSingleKey))
  expect(anywhere.map(({ name }) => name)).toEqual(['search', 'shortcuts'])
})

it('finds a command by its name', () => {
  expect(commandOf('undo').title).toBe('Undo')
})
