import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './hosts/command-line'
import { connectEngine, type EngineClient } from './hosts/engine-client'
import { startServer } from './hosts/loopback'
import { endProcess } from './hosts/processes'
import { Writer } from './hosts/writer'
import { expect, test } from './journey'

// docs/spec/durability.md: nothing the engine has acknowledged is lost, wherever it is killed.
const LONG = process.env['GALLEY_LONG'] === '1'
const KILLS = LONG ? 900 : 42
const EDITS = 200
const PLACES = ['commit', 'committed', 'rows', 'compact', 'import', 'file-written', 'file-renamed'] as const

// Several newsrooms at once: each waits for its own disk syncs, and none for another's.
const LANES = 3

test(`the engine, killed ${KILLS} times inside commits, compactions, imports and exports, loses no acknowledged edit`, async ({ folder }) => {
  test.setTimeout(LONG ? 80 * 60_000 : 6 * 60_000)
  const runs = Array.from({ length: KILLS }, (_, run) => run)
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(join(folder, `lane-${lane}`), runs.filter((run) => run % LANES === lane))))
})

/** Kills the engine of one newsroom again and again; at the end every edit of every run is still there. */
async function runLane(folder: string, runs: readonly number[]): Promise<void> {
  const place = { workspace: join(folder, 'newsroom'), home: join(folder, 'home'), folder }
  await runCommand(['init', '--sample', '--workspace', place.workspace])
  const history: [id: string, acknowledged: readonly string[]][] = []
  for (const run of runs) {
    const [id, acknowledged] = await killOnce(run, place)
    // Rows follow when time has passed, and logs of articles that an earlier run left are compacted as the engine begins.
    expect(acknowledged.length, `run ${run}`).toBeGreaterThanOrEqual(placeOf(run) === 'rows' || placeOf(run) === 'compact' ? 1 : EDITS)
    history.push([id, acknowledged])
    await withEngine(place, async (engine) => {
      await expectAllKept(engine, id, acknowledged)
      if (placeOf(run) === 'import') await expectWholeArticles(engine, run)
      if (placeOf(run).startsWith('file')) await expectExported(engine, join(folder, `export-${run}`))
    })
  }
  await withEngine(place, async (engine) => {
    for (const [id, acknowledged] of history) await expectAllKept(engine, id, acknowledged)
  })
}

async function withEngine(place: { workspace: string; home: string }, work: (engine: EngineClient) => Promise<void>): Promise<void> {
  const server = await startServer(place)
  const { engine, close } = await connectEngine(server)
  await work(engine)
  close()
  await endProcess(server.child, 'SIGKILL')
}

function placeOf(run: number): (typeof PLACES)[number] {
  return PLACES[Math.floor(run / LANES) % PLACES.length]!
}

async function expectAllKept(engine: EngineClient, id: string, acknowledged: readonly string[]): Promise<void> {
  const { body } = await engine.articles.get({ id })
  const kept = body.map((block) => block.spans.map((span) => span.text).join(''))
  // One more edit may be on disk: the one that was never acknowledged.
  expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged)
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1)
}

function manyStories(run: number): string {
  return Array.from({ length: 250 }, (_, story) => `Story ${story} of batch ${run} is here\n\nThe text of story ${story} in batch ${run}, which says one thing and no other, in a sentence.\n`).join('\n')
}

async function killOnce(run: number, { workspace, home, folder }: { workspace: string; home: string; folder: string }): Promise<[string, string[]]> {
  const place = placeOf(run)
  // The article's own creation is the first commit; each edit is one. All others die at their first or second step.
  const nth = place === 'commit' || place === 'committed' ? EDITS + 22 + ((run * 7) % 23) : 1 + (run % 2)
  const server = await startServer({ home, workspace, env: { GALLEY_KILL_AT: `${place}:${nth}` } })
  const { engine, close } = await connectEngine(server)
  const { id } = await engine.articles.create({ fields: { headline: `Run ${run}` } })
  const writer = new Writer(id, (await engine.documents.open({ id })).bytes)
  const ended = once(server.child, 'exit')
  const append = (update: Uint8Array): Promise<unknown> => engine.documents.append({ id, client: 'writer', updates: [update] })
  try {
    for (let edit = 0; edit < EDITS; edit++) await writer.edit(`Edit ${edit} of run ${run}`, append)
    if (place === 'import') await engine.gather.import({ source: { from: 'bytes', name: 'page.txt', bytes: new TextEncoder().encode(manyStories(run)) }, as: 'text' })
    if (place.startsWith('file')) await exportAll(engine, join(folder, `export-${run}`))
    for (let edit = EDITS; ; edit++) {
      // An article that is left rests, and its log is compacted once it has grown.
      if (place === 'compact' && edit % EDITS === 0) await engine.revisions.left({ article: id })
      await writer.edit(`Edit ${edit} of run ${run}`, append)
    }
  } catch {
    // The call in flight when the engine died: it was never acknowledged.
  }
  const [, signal] = (await ended) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  close()
  return [id, writer.acknowledged]
}

async function exportAll(engine: EngineClient, dir: string): Promise<void> {
  const [latest] = (await engine.digests.list()).filter(({ date }) => date < '2026-05-22')
  await engine.jobs.wait(await engine.jobs.export({ digestId: latest!.id, formats: ['email', 'page', 'text'], dir }))
}

async function expectWholeArticles(engine: EngineClient, run: number): Promise<void> {
  const { items } = await engine.articles.list({ search: `batch ${run}`, limit: 1000 })
  const ours = items.filter(({ headline }) => headline.endsWith(`of batch ${run} is here`))
  for (const { headline, excerpt } of ours) expect(excerpt).toContain(`story ${headline.split(' ')[1]!} in batch ${run}`)
  const again = await engine.gather.import({ source: { from: 'bytes', name: 'page.txt', bytes: new TextEncoder().encode(manyStories(run)) }, as: 'text' })
  expect(again).toMatchObject({ added: 250 - ours.length, updated: 0, unchanged: ours.length })
}

let wholeHashes: Promise<Set<string>> | undefined

/** The export that was cut short has been taken up again and is whole. */
async function expectExported(engine: EngineClient, dir: string): Promise<void> {
  wholeHashes ??= referenceHashes(dir)
  const [job] = await engine.jobs.list()
  expect((await engine.jobs.wait(job!)).job).toMatchObject({ state: 'done', dir })
  const files = (await readdir(dir, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile())
  const hashes = await Promise.all(files.map(async (file) => hash(await readFile(join(file.parentPath, file.name)))))
  expect(hashes.toSorted()).toEqual([...await wholeHashes].toSorted())
}

async function referenceHashes(beside: string): Promise<Set<string>> {
  const [workspace, out] = [`${beside}-reference-newsroom`, `${beside}-reference`]
  await runCommand(['init', '--sample', '--workspace', workspace])
  const { files, pictures } = JSON.parse(await runCommand(['export', '2026-05-21', '--workspace', workspace, '--format', 'email,page,text', '--out', out, '--json'])) as Record<'files' | 'pictures', { sha256: string }[]>
  return new Set([...files, ...pictures].map(({ sha256 }) => sha256))
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
