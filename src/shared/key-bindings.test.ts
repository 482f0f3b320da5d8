import { expect, it } from 'vitest'
import { type Command, COMMANDS, commandOf } from './commands'
import { canMeet, declaredKeys, keysOf, ownerOf, refuseKeys, shownKeys } from './key-bindings'

const commands: readonly Command[] = COMMANDS
const none = { keys: {}, singleKeys: true }

it('declares no keys that the rebinding would refuse to others, but in lists', () => {
  const other: Command = { ...commandOf('search'), name: 'other', accelerator: '?' , also: [] }
  const refused = commands.filter(({ fixed, when }) => !fixed && when !== 'list').flatMap((command) => declaredKeys(command).map((keys) => [command.name, keys, refuseKeys(keys, other)])).filter(([, , why]) => why !== null)
  expect(refused).toEqual([])
})

it('takes the person’s keys for the declared ones, and none for an empty list', () => {
  expect(keysOf(commandOf('gather'), none)).toEqual(['Mod+O'])
  expect(keysOf(commandOf('gather'), { keys: { gather: ['Mod+G', 'F8'] } })).toEqual(['Mod+G', 'F8'])
  expect(shownKeys(commandOf('gather'), { ...none, keys: { gather: [] } })).toBe('')
  expect(keysOf(commandOf('undo'), { keys: { undo: ['F8'] } })).toEqual(['Mod+Z'])
})

it('shows no single key that is switched off', () => {
  expect(shownKeys(commandOf('search'), none)).toBe('/')
  expect(shownKeys(commandOf('search'), { ...none, singleKeys: false })).toBe('Mod+Shift+F')
  expect(shownKeys(commandOf('next-article'), { ...none, singleKeys: false })).toBe('')
})

it('finds who has keys already, the person’s own included', () => {
  expect(ownerOf('Mod+O', commandOf('new-article'), none)?.name).toBe('gather')
  expect(ownerOf('Mod+O', commandOf('new-article'), { keys: { gather: [] } })).toBeNull()
  expect(ownerOf('F8', commandOf('new-article'), { keys: { 'go-digests': ['F8'] } })?.name).toBe('go-digests')
  expect(ownerOf('Mod+E', commandOf('toggle-inspector'), none)).toBeNull()
})

it.each([
  ['Mod+B', 'is “Bold” in a text'], ['Mod+C', 'is “Copy” in a text'], ['Mod+Q', 'ends the program'], ['F5', 'loads a browser’s page again'],
  ['ArrowDown', 'is for moving about and for writing'], ['Space', 'is for moving about and for writing'], ['Mod+ArrowLeft', 'is for moving about and for writing'], ['Alt+D', 'opens a menu or types a letter on many keyboards'],
])('refuses %s: it %s', (keys, why) => { expect(refuseKeys(keys, commandOf('gather'))).toBe(why) })

it('lets a bare letter belong to commands of a list alone', () => {
  expect(refuseKeys('G', commandOf('gather'))).toContain('alone would act wherever nobody types')
  expect(refuseKeys('G', commandOf('next-article'))).toBeNull()
  expect(refuseKeys('Mod+J', commandOf('gather'))).toBeNull()
})

it('gives no two commands that can meet the same keys', () => {
  const shared = commands.flatMap((one, at) => commands.slice(at + 1).filter((other) => canMeet(one, other) && declaredKeys(one).some((keys) => declaredKeys(other).includes(keys))).map((other) => `${one.name} and ${other.name}`))
  expect(shared).toEqual([])
})
