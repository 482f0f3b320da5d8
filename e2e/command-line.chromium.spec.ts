import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { startServer } from './hosts/loopback'
import { endProcess } from './hosts/processes'
import { expect, test } from './journey'

// docs/spec/command-line.md
// The runner forces colours on its workers; with NO_COLOR set too, Node warns on standard error.
const { FORCE_COLOR: _forced, ...environment } = process.env

interface Ended { code: number; stdout: string; stderr: string }

async function galley(words: readonly string[], { input = '', cwd = process.cwd() } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(process.cwd(), 'out-test/main/cli.js'), ...words], { cwd, env: { ...environment, GALLEY_SQLITE_BINDING: '', GALLEY_WORKSPACE: '' } })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...said }
}

const STORIES = 'Ferry crews vote to strike\n\nCrews on the island route voted to stop work on Friday after talks about night sailings failed.\n\nSchool kitchen reopens\n\nThe kitchen at the harbour school serves hot meals again after two years of sandwiches.\n'

/** One sentence for a person: one line, no stack. */
function expectSentence({ stderr }: Ended): void {
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\n\s+at |Error:/u)
}

test('takes a page through to files', async ({ folder }) => {
  const at = ['--workspace', join(folder, 'newsroom'), '--json']
  expect(JSON.parse((await galley(['init', ...at, '--name', 'Post'])).stdout)).toEqual({ workspace: join(folder, 'newsroom'), name: 'Post' })
  const imported = JSON.parse((await galley(['import', '-', ...at], { input: STORIES })).stdout) as { articles: { id: string; headline: string; excerpt: string }[] }
  expect(imported).toMatchObject({ added: 2, updated: 0, unchanged: 0 })
  expect(imported.articles.map(({ headline }) => headline)).toEqual(['Ferry crews vote to strike', 'School kitchen reopens'])
  expect(JSON.parse((await galley(['import', '-', ...at], { input: STORIES })).stdout)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })

  expect(JSON.parse((await galley(['articles', ...at, '--search', 'kitch'])).stdout)).toMatchObject({ total: 1, articles: [{ headline: 'School kitchen reopens' }] })
  const [first] = imported.articles
  expect((await galley(['article', first!.id, '--workspace', at[1]!, '--format', 'markdown'])).stdout).toMatch(/^# Ferry crews vote to strike\n\nCrews on/u)
  expect((await galley(['article', first!.id, '--workspace', at[1]!, '--format', 'html'])).stdout).toContain('<h1>Ferry crews vote to strike</h1>')

  const digest = JSON.parse((await galley(['digest', 'create', ...at, '--date', '2026-05-22', '--subject', 'Friday', '--latest', '2'])).stdout) as { id: string }
  expect(JSON.parse((await galley(['digest', 'show', '2026-05-22', ...at])).stdout)).toEqual(digest)
  const { files } = JSON.parse((await galley(['export', digest.id, ...at, '--format', 'email,page,text', '--out', join(folder, 'out')])).stdout) as { files: { format: string; path: string; bytes: number; sha256: string }[] }
  expect(files.map(({ format }) => format)).toEqual(['email', 'page', 'text'])
  for (const { path, bytes, sha256 } of files) {
    const written = await readFile(path)
    expect([written.length, createHash('sha256').update(written).digest('hex')]).toEqual([bytes, sha256])
  }
})

test('ends with 2 and a sentence for wrong usage and unreadable input, and keeps the rest', async ({ folder }) => {
  const at = ['--workspace', join(folder, 'newsroom')]
  await galley(['init', ...at])
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  await writeFile(join(folder, 'huge.txt'), Buffer.alloc(100 * 1024 * 1024, 'all one line '))
  await writeFile(join(folder, 'good.txt'), STORIES)
  await mkdir(join(folder, 'folder.txt'))
  for (const words of [['bogus'], ['articles', '--limit', 'many'], ['export', '2026-05-22', '--format', 'fax', '--out', folder], ['digest', 'create', '--date', '2026-02-30', ...at], ['articles'],
    ...['empty.txt', 'picture.html', 'huge.txt', 'folder.txt', 'missing.txt'].map((name) => ['import', join(folder, name), ...at])]) {
    const ended = await galley(words)
    expect([words, ended.code]).toEqual([words, 2])
    expectSentence(ended)
  }
  const mixed = await galley(['import', join(folder, 'empty.txt'), join(folder, 'good.txt'), ...at, '--json'])
  expect(mixed.code).toBe(2)
  const { added, warnings } = JSON.parse(mixed.stdout) as { added: number; warnings: unknown[] }
  expect(added).toBe(2)
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'empty', where: join(folder, 'empty.txt') }))
})

test('ends with 1 and a sentence for what it refuses', async ({ folder }) => {
  const workspace = join(folder, 'newsroom')
  const at = ['--workspace', workspace]
  await galley(['init', ...at])
  await galley(['import', '-', ...at], { input: STORIES.replace('night sailings', 'TK sailings') })
  await galley(['digest', 'create', ...at, '--date', '2026-05-22', '--latest', '2'])
  const exported = ['export', '2026-05-22', ...at, '--format', 'text', '--out', join(folder, 'out')]
  const server = await startServer({ home: join(folder, 'home'), workspace })
  const inUse = await galley(['articles', ...at])
  await endProcess(server.child, 'SIGTERM')
  expect(inUse.stderr).toContain(`open in Galley in a browser (process ${server.child.pid})`)
  for (const ended of [inUse, await galley(exported), await galley(['init', ...at]), await galley(['articles', '--workspace', join(folder, 'nowhere')]), await galley(['article', 'unknown', ...at])]) {
    expect(ended.code).toBe(1)
    expectSentence(ended)
  }
  expect((await galley([...exported, '--override', 'tk'])).code).toBe(0)
})

test('lists exports, cancels one on Ctrl-C, and finishes one that was cut short', async ({ folder }) => {
  const workspace = join(folder, 'newsroom')
  const at = ['--workspace', workspace, '--json']
  const jobs = async (...words: string[]): Promise<unknown[]> => (JSON.parse((await galley(['jobs', ...at, ...words])).stdout) as { jobs: unknown[] }).jobs
  await galley(['init', ...at])
  await galley(['import', '-', ...at], { input: STORIES })
  await galley(['digest', 'create', ...at, '--date', '2026-05-22', '--latest', '2'])
  expect(await jobs()).toEqual([])

  const out = join(folder, 'out')
  const held = join(folder, 'held')
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    await writeFile(held, '')
    const env = { ...environment, GALLEY_SQLITE_BINDING: '', GALLEY_HOLD_JOBS: held }
    const child = spawn(process.execPath, ['out-test/main/cli.js', 'export', '2026-05-22', ...at, '--format', 'email,text', '--out', join(out, signal)], { env })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const ended = once(child, 'close') as Promise<[number | null, string | null]>
    await expect.poll(() => existsSync(join(out, signal, '2026-05-22-email.html'))).toBe(true)
    child.kill(signal)
    const [code] = await ended
    await rm(held)
    if (signal === 'SIGINT') expect([code, stderr]).toEqual([1, 'galley: Cancelled after 1 of 2 files; what is written stays.\n'])
  }
  const cancelled = { id: 1, state: 'cancelled', dir: join(out, 'SIGINT'), progress: { done: 1, of: 2 } }
  expect(await jobs()).toMatchObject([{ id: 2, state: 'waiting' }, cancelled])
  expect(await jobs('--run')).toMatchObject([{ id: 2, state: 'done', progress: { done: 2, of: 2 } }, cancelled])

  await writeFile(join(folder, 'file'), '')
  const failed = await galley(['export', '2026-05-22', ...at, '--format', 'text', '--out', join(folder, 'file')])
  expect(failed).toMatchObject({ code: 1, stderr: `galley: Galley could not write to ${join(folder, 'file')}: a file stands where a folder should be.\n` })
  expect((await galley(['jobs', '--workspace', workspace])).stdout).toMatch(/^ {3}3 {2}2026-05-22 {2}failed 0\/1 .+ a file stands where a folder should be\.\n {3}2 {2}2026-05-22 {2}done /u)
})

test('runs under the system’s Node, from anywhere, through npm', async ({ folder }) => {
  const child = spawn('npm', ['--prefix', process.cwd(), 'run', '--silent', 'galley', '--', 'init', '--workspace', 'relative', '--json'], { cwd: folder, env: { ...environment, GALLEY_SQLITE_BINDING: '' } })
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as { workspace: string }).workspace).toBe(join(folder, 'relative'))
})
