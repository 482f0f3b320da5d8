import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runCommand } from './hosts/command-line'
import { startInElectron } from './hosts/desktop'
import { digestOf } from './hosts/page-driver'
import { exportEverything } from './hosts/page-engine'
import { bundle, runInNode, systemNode } from './hosts/runtimes'
import { expect, test } from './journey'

// The same digest and theme give the same bytes on every machine.
const PLACES = [
  { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
]

test('the fixture has the same bytes in every runtime, time zone and locale', async ({ folder }, info) => {
  const expected = JSON.parse(await readFile('src/main/engine/press/fixtures/hashes.json', 'utf8')) as Record<string, string>
  expect(Object.keys(expected)).toEqual(['email', 'page', 'text'])
  const module = await bundle(resolve('e2e/hosts/print-hashes.ts'), folder)
  const runs = info.project.name === 'electron' ? await inElectron(folder, module) : await inNodes(module)
  for (const run of runs) expect(run).toEqual({ hashes: expected, timeZone: expect.stringMatching(/Calcutta|Kolkata|Los_Angeles/u) as unknown })
  expect(new Set(runs.map((run) => (run as { timeZone: string }).timeZone)).size).toBe(2)
})

async function inNodes(module: string): Promise<unknown[]> {
  const nodes = [process.execPath, await systemNode()]
  expect(new Set(nodes).size).toBe(2)
  return Promise.all(nodes.flatMap((node) => PLACES.map((place) => runInNode(node, module, place))))
}

async function inElectron(folder: string, module: string): Promise<unknown[]> {
  const { app, close } = await startInElectron({ home: join(folder, 'home') })
  const runs = await app.evaluate(({ utilityProcess }, [path, places]) => Promise.all(places.map((env) => new Promise((answer) => {
    const child = utilityProcess.fork(path, [], { env: { ...process.env, ...env } })
    child.once('message', (message) => {
      answer(message)
      child.kill()
    })
  }))), [module, PLACES] as const)
  await close()
  return runs
}

test('the command line and the running app export the same bytes', async ({ folder, start }) => {
  const { page } = await start({ sample: true, env: PLACES[1]! })
  const id = await digestOf(page, '2026-05-21')
  const { written: byApp } = await exportEverything(page, id, join(folder, 'by-app'))
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--sample', '--workspace', workspace], PLACES[0])
  const byCommand = JSON.parse(await runCommand(['export', '2026-05-21', '--workspace', workspace, '--format', 'email,page,text', '--out', join(folder, 'by-command'), '--json'], PLACES[0])) as typeof byApp
  const hashes = (result: typeof byApp): unknown => [...result.files.map(({ format, sha256 }) => [format, sha256]), ...result.pictures.map(({ sha256 }) => sha256)]
  expect(byApp.files).toHaveLength(3)
  expect(hashes(byApp)).toEqual(hashes(byCommand))
})
