import { expect, it } from 'vitest'
import { COMMANDS, commandOf, type Command } from './commands'

const commands: readonly Command[] = COMMANDS
const keysOf = ({ accelerator, also = [] }: Command): string[] => [accelerator, ...also].filter((keys) => keys !== '')

it('gives every command its own name, title and keys', () => {
  for (const values of [commands.map(({ name }) => name), commands.map(({ title }) => title), commands.flatMap(keysOf)]) {
    expect(new Set(values).size).toBe(values.length)
  }
})

it('writes accelerators so that menus and keys read them alike', () => {
  for (const keys of commands.flatMap(keysOf)) expect(keys).toMatch(/^(?:Mod\+)?(?:Shift\+)?(?:[A-Z0-9/?.]|Comma)$/u)
})

it('lets single keys act only where a list has the focus, but for the two that only look', () => {
  const anywhere = commands.filter((command) => command.when !== 'list' && keysOf(command).some((keys) => !keys.includes('Mod')))
  expect(anywhere.map(({ name }) => name)).toEqual(['palette', 'search'])
})

it('finds a command by its name', () => {
  expect(commandOf('undo').title).toBe('Undo')
})
