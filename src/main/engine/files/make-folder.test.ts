import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from './make-folder'

let home = ''
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'galley-folder-')) })
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('makes every folder on the way, and twice is fine', () => {
  makeFolder(join(home, 'a', 'b', 'c'))
  makeFolder(join(home, 'a', 'b', 'c'))
  expect(statSync(join(home, 'a', 'b', 'c')).isDirectory()).toBe(true)
})

it('says so where a file stands in the way', () => {
  writeFileSync(join(home, 'file'), '')
  expect(() => makeFolder(join(home, 'file'))).toThrow(/EEXIST/u)
  expect(() => makeFolder(join(home, 'file', 'deeper'))).toThrow(/EEXIST|ENOTDIR/u)
})

it.runIf(existsSync('/proc/self'))('ends where nothing can be made', () => {
  expect(() => makeFolder('/proc/galley/exports/today')).toThrow(/ENOENT|EACCES|EPERM/u)
})
