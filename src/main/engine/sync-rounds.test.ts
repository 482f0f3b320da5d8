import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { paragraph } from '@shared/model/block'
import type { Engine } from './engine'
import { readBatch, writeBatch } from './sync/batch-file'
import { batchName, isBatch } from './sync/file-names'
import { createChance, type Chance } from './sync/fixtures/chance'
import { makeUnreliable } from './sync/fixtures/unreliable'
import { createFolderTransport } from './sync/transports/folder'
import type { Transport } from './sync/transports/transport'
import { problemsOf } from './sync-check'
import { createEditor, type Editor } from './sync-editor'
import { editBody, makeHome, openNewsroom } from './sync-newsrooms'

// docs/spec/sync.md, rules 1, 2 and 3: whatever three people do apart, whoever meets whom, in whatever order files come.
const LONG = process.env['GALLEY_LONG'] === '1'
const EDITS = LONG ? 1000 : 100
const NAMES = ['ana', 'ben', 'cem']

let home: ReturnType<typeof makeHome>
let engines: Engine[] = []
beforeEach(() => { home = makeHome() })
afterEach(() => {
  for (const engine of engines) engine.close()
  engines = []
  home.remove()
})

function openEditors(chance: Chance): Editor[] {
  engines = NAMES.map((name) => openNewsroom(home.path, name))
  return engines.map((engine, at) => createEditor(NAMES[at]!, engine, chance))
}

/** Each pair has a place of its own. */
function placeOf(a: number, b: number): Transport {
  const folder = join(home.path, `between-${Math.min(a, b)}-${Math.max(a, b)}`)
  mkdirSync(folder, { recursive: true })
  return createFolderTransport(folder)
}

const PAIRS = [[0, 1], [1, 2], [0, 2]] as const

async function meetEverybody(editors: readonly Editor[], through: (transport: Transport) => Transport = (transport) => transport): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const pair of PAIRS) for (const at of [...pair, pair[0]]) await editors[at]!.engine.sync.meetAt(through(placeOf(...pair)))
  }
}

async function workApart(editors: readonly Editor[], chance: Chance, edits: number): Promise<void> {
  const shown = new Map<string, Set<string>>()
  for (let done = 0; done < edits; done += 20) {
    for (const editor of editors) await editor.work(20)
    if (!chance.is(0.5)) continue
    const pair = chance.of(PAIRS)
    const at = chance.of(pair)
    const key = `${at} ${String(pair)}`
    shown.set(key, shown.get(key) ?? new Set())
    await editors[at]!.engine.sync.meetAt(makeUnreliable(placeOf(...pair), chance, shown.get(key)!))
  }
}

it(`three newsrooms, ${EDITS} edits each apart, are equal after meeting: every word once, nothing lost`, async () => {
  const rounds = LONG ? 3 : 1
  for (let round = 0; round < rounds; round++) {
    const seed = Number(process.env['GALLEY_SEED'] ?? Date.now() % 1_000_000_000) + round
    console.log(`seed ${seed}`)
    const chance = createChance(seed)
    const editors = openEditors(chance)
    await workApart(editors, chance, EDITS)
    await meetEverybody(editors)
    expect(await problemsOf(editors), `seed ${seed}`).toEqual([])
    for (const { engine } of editors) expect((await engine.sync.meetAt(placeOf(0, engine === engines[2] ? 2 : 1))).received).toBe(0)
    for (const engine of engines.splice(0)) engine.close()
    home.remove()
    home = makeHome()
  }
}, LONG ? 600_000 : 90_000)

/** Breaks what a transport brings: every file has lost its first update, and still says that it is whole. */
function losing(transport: Transport): Transport {
  return {
    ...transport,
    async read(device, name, most) {
      const bytes = await transport.read(device, name, most)
      if (!bytes || !isBatch(name)) return bytes
      const batch = await readBatch(bytes)
      return await writeBatch({ ...batch, records: batch.records.slice(batch.records.findIndex(({ record }) => record === 'update') + 1) })
    },
    async list() {
      const { devices, skipped } = await transport.list()
      const renamed = [...devices].map(async ([device, names]) => [device, new Set(await Promise.all([...names].map(async (name) => {
        const bytes = isBatch(name) ? await this.read(device, name, Number.MAX_SAFE_INTEGER) : null
        return bytes ? batchName(Number(name.slice(0, 8)), bytes) : name
      })))] as const)
      return { devices: new Map(await Promise.all(renamed)), skipped }
    },
  }
}

it('the check finds a merge that loses, one that doubles and one that brings back', async () => {
  const chance = createChance(7)
  const editors = openEditors(chance)
  await workApart(editors, chance, 20)
  await meetEverybody(editors)
  expect(await problemsOf(editors)).toEqual([])

  const { id } = { id: engines[0]!.store.articles.ids({ limit: 1, offset: 0 }).ids[0]! }
  const [word] = editors[0]!.written
  for (const engine of engines) editBody(engine, id, (body) => [...body, paragraph(word!)])
  await meetEverybody(editors)
  expect(await problemsOf(editors)).toContain(`${word} stands 4 times instead of 1`)
  editors[0]!.deleted.add(word!)
  expect(await problemsOf(editors)).toContain(`${word} stands 4 times instead of 0`)

  for (const editor of editors) await editor.work(20)
  await meetEverybody(editors, losing).catch(() => undefined)
  expect((await problemsOf(editors)).some((problem) => problem.includes('differs'))).toBe(true)
})
