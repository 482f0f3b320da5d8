import { expect, it } from 'vitest'
import { commandOf } from '@shared/commands'
import { keysOf } from '@shared/key-bindings'
import { giveKeys, type GivenKeys, resetKeys, takeKeys, tryKeys } from './key-changes'

const [gather, create] = [commandOf('gather'), commandOf('new-article')]
const keys = (given: GivenKeys, command = gather): readonly string[] => keysOf(command, { keys: given })

it('gives a command another key beside its own, and takes it again without a trace', () => {
  const given = giveKeys({}, gather, 'F7')
  expect(keys(given)).toEqual(['Mod+O', 'F7'])
  expect(takeKeys(given, gather, 'F7')).toEqual({})
})

it('says whose keys they are, and takes them from there', () => {
  expect(tryKeys({}, gather, 'Mod+N')).toEqual({ as: 'taken', owner: 'new-article' })
  const given = giveKeys({}, gather, 'Mod+N')
  expect([keys(given), keys(given, create)]).toEqual([['Mod+O', 'Mod+N'], []])
})

it('refuses keys of texts, of the system, and those of undo', () => {
  expect(tryKeys({}, gather, 'Mod+B')).toEqual({ as: 'refused', why: 'is “Bold” in a text' })
  expect(tryKeys({}, gather, 'Mod+Z')).toEqual({ as: 'refused', why: 'is for “Undo” everywhere' })
  expect(tryKeys({}, gather, 'Mod+O')).toEqual({ as: 'here' })
  expect(tryKeys({}, gather, 'Mod+J')).toEqual({ as: 'free' })
})

it('resets a command, but leaves to another what that has got', () => {
  const given = giveKeys(giveKeys({}, gather, 'Mod+N'), create, 'F7')
  expect(resetKeys(given, create)).toMatchObject({ 'new-article': [] })
  expect(resetKeys(resetKeys(given, gather), create)).toEqual({})
})

it('keeps an empty list for a command without its keys', () => {
  expect(takeKeys({}, gather, 'Mod+O')).toEqual({ gather: [] })
  expect(resetKeys({ gather: [] }, gather)).toEqual({})
})
