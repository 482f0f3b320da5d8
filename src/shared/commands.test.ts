import { expect, it } from 'vitest'
import { COMMAND_GROUPS, COMMANDS, commandOf, groupOf, type Command } from './commands'

const commands: readonly Command[] = COMMANDS
const keysOf = ({ accelerator, also = [] }: Command): string[] => [accelerator, ...also].filter((keys) => keys !== '')

it('gives every command its own name and title, and a part of the shortcut sheet', () => {
  for (const values of [commands.map(({ name }) => name), commands.map(({ title }) => title)]) expect(new Set(values).size).toBe(values.length)
  for (const command of commands) expect(COMMAND_GROUPS).toContain(groupOf(command))
})

it('has every command in a menu, or says why it is in none', () => {
  expect(commands.filter(({ menu, because = '' }) => (menu === null) === (because === '')).map(({ name }) => name)).toEqual([])
})

it('writes accelerators so that menus and keys read them alike', () => {
  for (const keys of commands.flatMap(keysOf)) expect(keys).toMatch(/^(?:Mod\+)?(?:Shift\+)?(?:[A-Z0-9/?.]|Comma|Space)$/u)
})

// What is digest's and what is the library's are never on the screen together.
const LIBRARY = new Set(['list', 'article'])
const canMeet = (a: Command, b: Command): boolean => !((a.when === 'digest' && LIBRARY.has(b.when)) || (LIBRARY.has(a.when) && b.when === 'digest'))

it('gives no two commands that can meet the same keys', () => {
  const shared = commands.flatMap((one, at) => commands.slice(at + 1).filter((other) => canMeet(one, other) && keysOf(one).some((keys) => keysOf(other).includes(keys))).map((other) => `${one.name} and ${other.name}`))
  expect(shared).toEqual([])
})

it('lets single keys act only where a list has the focus, but for the two that only look', () => {
  const anywhere = commands.filter((command) => command.when !== 'list' && keysOf(command).some((keys) => !keys.includes('Mod')))
  expect(anywhere.map(({ name }) => name)).toEqual(['palette', 'search'])
})

it('finds a command by its name', () => {
  expect(commandOf('undo').title).toBe('Undo')
})
