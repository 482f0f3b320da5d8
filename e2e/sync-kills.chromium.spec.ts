import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runCommand } from './hosts/command-line'
import { expect, test } from './journey'

// docs/spec/sync.md, rule 7: a meeting that is killed anywhere goes on with the next one.
const LONG = process.env['GALLEY_LONG'] === '1'
const KILLS = ['sync:1', 'commit:3', 'file-written:1', 'file-renamed:2', 'sync:2', 'committed:6', ...(LONG ? Array.from({ length: 40 }, (_, at) => `${['sync', 'commit', 'committed'][at % 3]}:${3 + at}`) : [])]

test(`a meeting killed ${KILLS.length} times loses and doubles nothing`, async ({ folder }) => {
  test.setTimeout(LONG ? 300_000 : 90_000)
  const [one, two, shared] = ['one', 'two', 'shared'].map((name) => join(folder, name)) as [string, string, string]
  await mkdir(shared)
  await runCommand(['init', '--sample', '--workspace', one])
  await runCommand(['init', '--name', 'Two', '--workspace', two])
  await runCommand(['import', 'resources/sample/archive-page.html', '--workspace', two])
  // Now the one, now the other: each dies while it takes in, and while it writes.
  let killed = 0
  for (const [at, place] of KILLS.entries()) if (await meetAndDie(at % 2 === 0 ? one : two, shared, place)) killed++
  expect(killed, 'the places were come by').toBeGreaterThanOrEqual(4)
  for (const workspace of [one, two, one, two]) await runCommand(['sync', '--folder', shared, '--workspace', workspace])
  const [first, second] = await Promise.all([one, two].map(everything)) as [string[], string[]]
  expect(first.length).toBeGreaterThan(20)
  expect(new Set(first).size).toBe(first.length)
  expect(second).toEqual(first)
  for (const workspace of [one, two]) expect(JSON.parse(await runCommand(['sync', '--folder', shared, '--workspace', workspace, '--json']))).toEqual({ sent: 0, received: 0, documents: 0, pictures: 0, skipped: [] })
})

/** Whether it died there; a meeting that never comes by the place ends as usual. */
async function meetAndDie(workspace: string, shared: string, place: string): Promise<boolean> {
  try {
    await promisify(execFile)(process.execPath, ['out-test/main/cli.js', 'sync', '--folder', shared, '--workspace', workspace], { env: { ...process.env, GALLEY_SQLITE_BINDING: '', GALLEY_KILL_AT: place } })
    return false
  } catch (error) {
    expect((error as { signal: string }).signal).toBe('SIGKILL')
    return true
  }
}

/** Every article whole, and the digest, without what each device says of its own. */
async function everything(workspace: string): Promise<string[]> {
  const list = JSON.parse(await runCommand(['articles', '--limit', '1000', '--workspace', workspace, '--json'])) as { articles: Record<string, unknown>[] }
  const articles = list.articles.map(({ updatedAt: _updated, ...article }) => JSON.stringify(article)).sort()
  return [...articles, await runCommand(['digest', 'show', '2026-05-21', '--workspace', workspace, '--json'])]
}
