import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { batchName, isWhole } from '@engine/sync/file-names'
import { createFolderTransport } from './folder'
import { createMemoryPlace } from './memory'
import type { Transport } from './transport'

// docs/spec/sync.md, "The place"
const [ANA, BEN] = ['a', 'b'].map((letter) => letter.repeat(32)) as [string, string]
const bytes = new TextEncoder().encode('a file')
const name = batchName(1, bytes)

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'galley-transport-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const KINDS: Record<string, () => () => Transport> = {
  folder: () => () => createFolderTransport(folder),
  memory: () => createMemoryPlace().open,
}

describe.each(Object.keys(KINDS))('a %s as a place to meet', (kind) => {
  let open: () => Transport
  beforeEach(() => { open = KINDS[kind]!() })

  it('is empty at first', async () => {
    expect(await open().list()).toEqual({ devices: new Map(), skipped: [] })
    expect(await open().read(ANA, name, 100)).toBeNull()
    expect(await open().size(ANA, name)).toBeNull()
  })

  it('gives everybody what one has written, whole and by device', async () => {
    await open().write(ANA, name, bytes)
    await open().write(BEN, name, bytes)
    const { devices } = await open().list()
    expect([...devices].sort().map(([device, names]) => [device, [...names]])).toEqual([[ANA, [name]], [BEN, [name]]])
    expect(await open().read(ANA, name, 100)).toEqual(bytes)
    expect(await open().size(BEN, name)).toBe(bytes.length)
  })

  it('gives no file with more bytes than were asked for', async () => {
    await open().write(ANA, name, bytes)
    expect(await open().read(ANA, name, bytes.length - 1)).toBeNull()
  })

  it('names what is none of Galley’s with a sentence', async () => {
    await open().write(ANA, 'budget.xlsx', bytes)
    await open().write(ANA, name.replace('.galley', ' (conflicted copy).galley'), bytes)
    const { devices, skipped } = await open().list()
    expect([...devices.values()].flatMap((names) => [...names])).toEqual([])
    expect(skipped.map(({ message }) => message).sort()).toEqual([expect.stringMatching(/copy/u), expect.stringMatching(/isn’t one of Galley’s/u)])
  })

  it('tells who watches that something came', async () => {
    await open().write(ANA, name, bytes)
    const watching = open()
    const heard = new Promise<void>((resolve) => { watching.watch(resolve) })
    // A watcher may need a moment to begin; each write is another chance to hear.
    let hasHeard = false
    void heard.then(() => { hasHeard = true })
    for (let number = 2; !hasHeard; number++) {
      await open().write(ANA, batchName(number, bytes), bytes)
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    expect(hasHeard).toBe(true)
  })
})

describe('a folder as a place to meet', () => {
  it('that is missing is not reachable, and is never made', async () => {
    const missing = join(folder, 'stick')
    await expect(createFolderTransport(missing).list()).rejects.toMatchObject({ code: 'unreachable' })
    await expect(createFolderTransport(missing).write(ANA, name, bytes)).rejects.toMatchObject({ code: 'unreachable' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('never follows a link nor opens what is no file', async () => {
    const root = join(folder, 'galley-sync')
    mkdirSync(join(root, ANA), { recursive: true })
    writeFileSync(join(folder, 'secret'), bytes)
    symlinkSync(join(folder, 'secret'), join(root, ANA, name))
    symlinkSync(folder, join(root, BEN))
    mkdirSync(join(root, ANA, batchName(2, bytes)))
    const transport = createFolderTransport(folder)
    const { devices, skipped } = await transport.list()
    expect([...devices.values()].flatMap((names) => [...names])).toEqual([])
    expect(skipped).toHaveLength(3)
    expect(await transport.read(ANA, name, 100)).toBeNull()
  })

  it('is rid of what a killed program had half written, in its own device’s folder alone', async () => {
    for (const device of [ANA, BEN]) {
      mkdirSync(join(folder, 'galley-sync', device), { recursive: true })
      writeFileSync(join(folder, 'galley-sync', device, '.x.123.tmp'), '')
    }
    await createFolderTransport(folder).write(ANA, name, bytes)
    expect(readdirSync(join(folder, 'galley-sync', ANA))).toEqual([name])
    expect(readdirSync(join(folder, 'galley-sync', BEN))).toEqual(['.x.123.tmp'])
  })
})

it('a name tells whether a file is whole', () => {
  expect(isWhole(name, bytes)).toBe(true)
  expect(isWhole(name, bytes.subarray(1))).toBe(false)
})
