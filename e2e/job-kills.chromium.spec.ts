import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { hasEnded, type Job } from '@shared/model/job'
import { runCommand } from './hosts/command-line'
import { connectEngine } from './hosts/engine-client'
import { startServer } from './hosts/loopback'
import { endProcess } from './hosts/processes'
import { expect, test } from './journey'

// docs/spec/durability.md: an export that is cut short is taken up again, and no file is ever half written.
const KILLS = process.env['GALLEY_LONG'] === '1' ? 500 : 50
const PLACES = ['file-written', 'file-renamed', 'job-progress'] as const
const DATE = '2026-06-01'
const PICTURES = 12
const LANES = 2

/** The bytes of every file below a folder, by its path there. */
async function hashesIn(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [relative(folder, path), createHash('sha256').update(await readFile(path)).digest('hex')] as const)))
}

const exportTo = (workspace: string, out: string): string[] => ['export', DATE, '--format', 'email,page,text', '--out', out, '--override', 'tk,embargo', '--workspace', workspace, '--json']

/** Articles that show a picture each, and no two the same. */
async function illustrated(workspace: string): Promise<string[]> {
  const { articles } = JSON.parse(await runCommand(['articles', '--workspace', workspace, '--limit', '1000', '--json'])) as { articles: { id: string; picture: { asset: string } | null }[] }
  const byPicture = new Map(articles.flatMap(({ id, picture }) => (picture ? [[picture.asset, id]] : [])))
  return [...byPicture.values()].slice(0, PICTURES)
}

/** Runs the command line and expects it to be killed at the n-th time it comes by a place. */
async function killAt(place: string, nth: number, words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['out-test/main/cli.js', ...words], { stdio: 'ignore', env: { ...process.env, GALLEY_SQLITE_BINDING: '', GALLEY_KILL_AT: `${place}:${nth}` } })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal, `${place}:${nth}`).toBe('SIGKILL')
}

test(`an export, killed ${KILLS} times in the middle, goes on to its end and leaves no half file`, async ({ folder }) => {
  test.setTimeout(KILLS * 10_000)
  const pristine = join(folder, 'newsroom')
  await runCommand(['init', '--sample', '--workspace', pristine])
  await runCommand(['digest', 'create', '--workspace', pristine, '--date', DATE, '--articles', (await illustrated(pristine)).join(',')])
  const unharmed = join(folder, 'unharmed-newsroom')
  await cp(pristine, unharmed, { recursive: true })
  await runCommand(exportTo(unharmed, join(folder, 'unharmed')))
  const expected = await hashesIn(join(folder, 'unharmed'))
  const files = Object.keys(expected).length
  expect(files).toBe(PICTURES + 3)

  async function killOnce(run: number): Promise<void> {
    const [home, out] = [join(folder, `run-${run}`), join(folder, `run-${run}`, 'out')]
    const workspace = join(home, 'newsroom')
    await cp(pristine, workspace, { recursive: true })
    const nth = 1 + Math.floor(run / PLACES.length) % files
    await killAt(PLACES[run % PLACES.length]!, nth, exportTo(workspace, out))
    // Now and then it is cut short a second time, at the first file that is still to be written.
    if (run % 6 === 1 && nth < files) await killAt('file-written', 1, ['jobs', '--run', '--workspace', workspace])
    const jobs = run % 10 === 0 ? await reopened(workspace, home) : (JSON.parse(await runCommand(['jobs', '--run', '--workspace', workspace, '--json'])) as { jobs: Job[] }).jobs
    expect(jobs, `run ${run}`).toMatchObject([{ state: 'done', dir: out, progress: { done: files, of: files } }])
    expect(await hashesIn(out), `run ${run}`).toEqual(expected)
    await rm(home, { recursive: true })
  }

  const runs = Array.from({ length: KILLS }, (_, run) => run)
  await Promise.all(Array.from({ length: LANES }, async (_, lane) => {
    for (const run of runs.filter((each) => each % LANES === lane)) await killOnce(run)
  }))
})

/** Opens the newsroom in a host that stays, asks for nothing, and answers the exports once none is left to do. */
async function reopened(workspace: string, home: string): Promise<Job[]> {
  const server = await startServer({ workspace, home })
  const { engine, close } = await connectEngine(server)
  await expect.poll(async () => (await engine.jobs.list()).filter((job) => !hasEnded(job)), { timeout: 60_000 }).toEqual([])
  const jobs = await engine.jobs.list()
  close()
  await endProcess(server.child, 'SIGTERM')
  return jobs
}
