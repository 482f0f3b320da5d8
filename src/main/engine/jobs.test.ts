import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FORMATS, type Rule } from '@shared/model/edition'
import type { Job, JobRecord } from '@shared/model/job'
import { plainCard } from './documents/editing'
import { openEngine, type Engine } from './engine'
import { temporaryName } from './files/temporaries'

let home: string
let engine: Engine
let digestId: string
let articles: string[]
let now = 1_000

const at = (...parts: string[]): string => join(home, ...parts)
const PICTURES = 4
const EXPECTED = PICTURES + FORMATS.length

const options = () => ({ directory: at('newsroom'), holder: 'the test', parse: () => Promise.reject(new Error('no page is read here')), now: () => ++now })
const open = (): Engine => openEngine(options())

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'galley-jobs-'))
  engine = openEngine({ ...options(), create: { name: 'Harbour Post' } })
  const assets = await Promise.all(Array.from({ length: PICTURES }, (_, index) => engine.assets.add(Buffer.alloc(2_000, index + 1), 'image/png')))
  articles = assets.map((asset, index) => engine.editing.createArticle({ headline: `Story ${index}`, excerpt: 'It happened.', status: 'ready', picture: { asset, alt: 'A quay' } }))
  digestId = engine.editing.createDigest({ date: '2026-05-22', subject: 'Friday', outline: articles.map(plainCard) })
})
afterEach(() => {
  delete process.env['GALLEY_HOLD_JOBS']
  engine.close()
  rmSync(home, { recursive: true, force: true })
})

const ask = (dir: string, override: Rule[] = []): Job => engine.jobs.export({ digestId, formats: FORMATS, dir, override })
const lines = ({ log }: JobRecord): string[] => log.map(({ line }) => line)
const filesIn = (dir: string): string[] => readdirSync(dir, { recursive: true }).map(String).filter((name) => statSync(join(dir, name)).isFile()).toSorted()
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const hashesIn = (dir: string): Record<string, string> => Object.fromEntries(filesIn(dir).map((name) => [name, hashOf(join(dir, name))]))
const rename = (headline: string): Promise<unknown> => engine.journal.perform('Renamed', [{ act: 'article-fields', ids: [articles[0]!], fields: { headline } }])

/** Holds every job after each file until `release`. */
function hold(): { release(): void } {
  process.env['GALLEY_HOLD_JOBS'] = at('hold')
  writeFileSync(at('hold'), '')
  return { release: () => rmSync(at('hold')) }
}

/** Answers once a job has written `done` files and is held there. */
async function heldAfter(id: number, done: number): Promise<void> {
  const stop = new AbortController()
  const changes = engine.changes.watch(stop.signal)
  for (let told = changes.next(); engine.jobs.get(id).job.progress.done < done; told = changes.next()) await told
  stop.abort()
}

describe('an export', () => {
  it('is asked for, runs, and ends with everything it wrote', async () => {
    const asked = ask(at('out'))
    expect(asked).toMatchObject({ state: 'running', title: 'Friday', date: '2026-05-22', dir: at('out'), progress: { done: 0, of: EXPECTED } })
    const record = await engine.jobs.wait(asked.id)
    expect(record.job).toMatchObject({ state: 'done', progress: { done: EXPECTED, of: EXPECTED } })
    expect(record.written.files.map(({ format }) => format)).toEqual(FORMATS)
    expect(record.written.pictures).toHaveLength(PICTURES)
    for (const { path, bytes, sha256 } of [...record.written.files, ...record.written.pictures]) expect([statSync(path).size, hashOf(path)]).toEqual([bytes, sha256])
    expect(filesIn(at('out'))).toHaveLength(EXPECTED)
    expect(record.written.warnings).toEqual([expect.stringContaining('The email leaves out pictures')])
    expect(lines(record)).toEqual([
      `Asked for the email, the web page and the plain text, in ${at('out')}.`, 'Began.', '4 pictures written.', '2026-05-22-email.html written.',
      '2026-05-22-page.html written.', '2026-05-22-text.txt written.', record.written.warnings[0], 'Done: 3 files and 4 pictures.',
    ])
  })

  it('waits for the one before it, in the order they were asked for', async () => {
    const { release } = hold()
    const [first, second] = [ask(at('first')), ask(at('second'))]
    await heldAfter(first.id, 1)
    expect(engine.jobs.list().map(({ id, state }) => [id, state])).toEqual([[second.id, 'waiting'], [first.id, 'running']])
    expect(existsSync(at('second'))).toBe(false)
    release()
    await engine.jobs.wait(second.id)
    expect(engine.jobs.list().map(({ state }) => state)).toEqual(['done', 'done'])
    const [earlier, later] = [first, second].map(({ id }) => engine.jobs.get(id).job)
    expect((earlier as { endedAt: number }).endedAt).toBeLessThan((later as { endedAt: number }).endedAt)
    expect(hashesIn(at('first'))).toEqual(hashesIn(at('second')))
  })

  it('prints the digest as it was when it was asked for', async () => {
    const { release } = hold()
    const { id } = ask(at('out'))
    await rename('Something else')
    release()
    await engine.jobs.wait(id)
    expect(readFileSync(at('out', '2026-05-22-text.txt'), 'utf8')).not.toContain('Something else')
    await engine.jobs.wait(ask(at('out')).id)
    expect(readFileSync(at('out', '2026-05-22-text.txt'), 'utf8')).toContain('Something else')
  })

  it('is refused by preflight when it is asked for; what is waved through stands in its log', async () => {
    await rename('More on this TK')
    expect(() => ask(at('out'))).toThrow(/still says TK/u)
    expect(engine.jobs.list()).toEqual([])
    const record = await engine.jobs.wait(ask(at('out'), ['tk']).id)
    expect(record.job.state).toBe('done')
    expect(lines(record)).toContain('Waved through: The headline “More on this TK” still says TK.')
  })

  it('goes out without a picture whose file is missing, and says so', async () => {
    const { sha256 } = (await engine.jobs.wait(ask(at('whole')).id)).written.pictures[0]!
    rmSync(at('newsroom', 'assets', sha256.slice(0, 2), sha256))
    const record = await engine.jobs.wait(ask(at('out')).id)
    expect(record.job).toMatchObject({ state: 'done', progress: { done: EXPECTED - 1, of: EXPECTED - 1 } })
    expect(record.written.warnings).toContainEqual(expect.stringContaining('1 of this digest’s pictures'))
  })

  it('tells everyone who watches', async () => {
    const stop = new AbortController()
    const heard: unknown[] = []
    const watching = (async () => { for await (const change of engine.changes.watch(stop.signal)) heard.push(change) })()
    await engine.jobs.wait(ask(at('out')).id)
    stop.abort()
    await watching
    expect(heard).toContainEqual({ kind: 'projection', of: 'jobs', ids: [] })
  })
})

describe('a job that ends early', () => {
  it('is cancelled between two files and says what was written', async () => {
    hold()
    const { id } = ask(at('out'))
    await heldAfter(id, 1)
    const record = await engine.jobs.cancel(id)
    expect(record.job).toMatchObject({ state: 'cancelled', progress: { done: 1, of: EXPECTED } })
    expect(record.written.pictures).toHaveLength(1)
    expect(filesIn(at('out'))).toHaveLength(1)
    expect(lines(record).at(-1)).toBe(`Cancelled after 1 of ${EXPECTED} files; what is written stays.`)
    expect((await engine.jobs.cancel(id)).job).toEqual(record.job)
  })

  it('is cancelled while it waits, and the one before it goes on', async () => {
    const { release } = hold()
    const [first, second] = [ask(at('first')), ask(at('second'))]
    expect((await engine.jobs.cancel(second.id)).job.state).toBe('cancelled')
    release()
    expect((await engine.jobs.wait(first.id)).job.state).toBe('done')
    expect(existsSync(at('second'))).toBe(false)
  })

  it('fails with a sentence where a file stands in the way, and is made again once that is gone', async () => {
    writeFileSync(at('out'), 'in the way')
    const record = await engine.jobs.wait(ask(at('out')).id)
    expect(record.job).toMatchObject({ state: 'failed', failure: `Galley could not write to ${at('out', 'pictures')}: a file stands where a folder should be.` })
    expect(lines(record).at(-1)).toBe('No file was written.')
    await rename('Something else')
    rmSync(at('out'))
    const again = await engine.jobs.wait(engine.jobs.retry(record.job.id).id)
    expect(again.job).toMatchObject({ state: 'done' })
    expect(readFileSync(at('out', '2026-05-22-text.txt'), 'utf8')).not.toContain('Something else')
    expect(engine.jobs.list()).toHaveLength(2)
  })

  it('keeps what it waved through when it is made again', async () => {
    await rename('More on this TK')
    writeFileSync(at('out'), 'in the way')
    const { job } = await engine.jobs.wait(ask(at('out'), ['tk']).id)
    expect(lines(await engine.jobs.wait(engine.jobs.retry(job.id).id))).toContainEqual(expect.stringContaining('Waved through'))
  })

  it.runIf(existsSync('/proc/self'))('fails with a sentence where nothing can be written', async () => {
    const { job } = await engine.jobs.wait(ask('/proc/galley/exports').id)
    expect(job).toMatchObject({ state: 'failed', failure: expect.stringMatching(/^Galley could not write to \/proc\/galley\/exports\/pictures: .+\.$/u) as unknown })
  })
})

/** Mounts a disk of its own on a folder, where this machine lets that be done; answers how to take it away. */
function mountDisk(folder: string, size: string): (() => void) | null {
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    return () => { execFileSync('umount', [folder]) }
  } catch {
    return null
  }
}

const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-disk-'))
  const unmount = mountDisk(join(folder, 'disk'), '24k')
  unmount?.()
  rmSync(folder, { recursive: true })
  return unmount !== null
})()

describe.runIf(canMount)('on a full disk', () => {
  it('a job fails with a sentence, and what it wrote is whole', async () => {
    const unmount = mountDisk(at('disk'), '24k')!
    try {
      const record = await engine.jobs.wait(ask(at('disk', 'out')).id)
      expect(record.job).toMatchObject({ state: 'failed', failure: expect.stringMatching(/: the disk is full\.$/u) as unknown })
      const written = [...record.written.files, ...record.written.pictures]
      expect(filesIn(at('disk', 'out'))).toHaveLength(written.length)
      for (const { path, sha256 } of written) expect(hashOf(path)).toBe(sha256)
    } finally {
      unmount()
    }
  })

  it('of the newsroom itself, a job rests and goes on when there is room again', async () => {
    const unmount = mountDisk(at('disk'), '8m')!
    try {
      engine.close()
      cpSync(at('newsroom'), at('disk', 'newsroom'), { recursive: true })
      engine = openEngine({ ...options(), directory: at('disk', 'newsroom') })
      const { release } = hold()
      const { id } = ask(at('out'))
      await heldAfter(id, 1)
      expect(() => writeFileSync(at('disk', 'ballast'), Buffer.alloc(9_000_000))).toThrow(/ENOSPC/u)
      const waiting = engine.jobs.wait(id)
      release()
      await expect(waiting).rejects.toThrow(/disk is full/u)
      expect(engine.jobs.get(id).job).toMatchObject({ state: 'running', progress: { done: 1 } })
      rmSync(at('disk', 'ballast'))
      expect((await engine.jobs.wait(id)).job).toMatchObject({ state: 'done', progress: { done: EXPECTED } })
    } finally {
      engine.close()
      unmount()
      engine = open()
    }
  })
})

describe('after the program ended in the middle', () => {
  async function cutShort(done: number): Promise<number> {
    const { release } = hold()
    const { id } = ask(at('out'))
    await heldAfter(id, done)
    engine.close()
    release()
    engine = open()
    return id
  }

  it('the job waits again, and goes on when somebody starts the queue', async () => {
    await engine.jobs.wait(ask(at('undisturbed')).id)
    const id = await cutShort(1)
    expect(engine.jobs.get(id).job.state).toBe('waiting')
    await rename('Something else')
    writeFileSync(at('out', temporaryName('2026-05-22-page.html', '0123456789ab')), 'half')
    writeFileSync(at('out', temporaryName('not-ours.html', '0123456789ab')), 'half')
    engine.jobs.start()
    const record = await engine.jobs.wait(id)
    expect(record.job.state).toBe('done')
    expect(lines(record)).toContain(`Taken up again: Galley had ended after 1 of ${EXPECTED} files.`)
    expect(lines(record)).toContain('Removed a half-written file.')
    rmSync(at('out', temporaryName('not-ours.html', '0123456789ab')))
    expect(hashesIn(at('out'))).toEqual(hashesIn(at('undisturbed')))
  })

  it('what was written before is left as it is, and written again only where it changed', async () => {
    const id = await cutShort(1)
    const [picture] = readdirSync(at('out', 'pictures'))
    const { mtimeMs, ino } = statSync(at('out', 'pictures', picture!))
    await engine.jobs.wait(id)
    expect(statSync(at('out', 'pictures', picture!))).toMatchObject({ mtimeMs, ino })
    const other = await cutShort(1)
    writeFileSync(at('out', 'pictures', picture!), 'spoiled')
    const { written } = await engine.jobs.wait(other)
    for (const { path, sha256 } of written.pictures) expect(hashOf(path)).toBe(sha256)
  })

  it('a folder that vanished meanwhile is not made anew', async () => {
    const id = await cutShort(1)
    rmSync(at('out'), { recursive: true })
    const { job } = await engine.jobs.wait(id)
    expect(job).toMatchObject({ state: 'failed', failure: expect.stringMatching(/is gone; 1 of 7 files had been written there\. Bring it back/u) as unknown })
    expect(existsSync(at('out'))).toBe(false)
  })

  it('an export that can’t be read any more says so and lets the next one through', async () => {
    const { release } = hold()
    const [first, second] = [ask(at('first')), ask(at('second'))]
    engine.close()
    release()
    const { default: SQLite } = await import('better-sqlite3')
    const db = new SQLite(at('newsroom', 'galley.db'))
    db.prepare("UPDATE jobs SET edition = '{}' WHERE id = ?").run(first.id)
    db.close()
    engine = open()
    expect((await engine.jobs.wait(second.id)).job.state).toBe('done')
    expect(engine.jobs.get(first.id).job).toMatchObject({ state: 'failed', failure: expect.stringContaining('another version of Galley') as unknown })
    expect(() => engine.jobs.retry(first.id)).toThrow(/another version of Galley/u)
  })
})

describe('the history', () => {
  it('is cleared of what has ended, and put back', async () => {
    mkdirSync(at('out'))
    await engine.jobs.wait(ask(at('out')).id)
    const { release } = hold()
    const { id } = ask(at('out'))
    const ids = engine.jobs.clear()
    expect(ids).toHaveLength(1)
    expect(engine.jobs.list().map((job) => job.id)).toEqual([id])
    engine.jobs.restore(ids)
    expect(engine.jobs.list()).toHaveLength(2)
    release()
  })

  it('keeps the last 200', async () => {
    const { job } = await engine.jobs.wait(ask(at('out')).id)
    const { files: [file] } = (engine.jobs.get(job.id)).written
    const edition = engine.press.edition(digestId)
    for (let count = 0; count < 205; count++) {
      const id = engine.store.jobs.add({ digestId, date: '2026-05-22', title: '', edition, formats: ['text'], dir: at('out'), total: 1, at: now })
      engine.store.jobs.end(id, { state: 'done', written: { files: [file!], pictures: [], warnings: [] }, done: 1, total: 1 }, now)
    }
    const ids = engine.jobs.list().map(({ id }) => id)
    expect(ids).toHaveLength(200)
    expect(ids[0]).toBe(job.id + 205)
    expect(() => engine.jobs.get(job.id)).toThrow(/There is no export/u)
  })

  it('knows no export that was never asked for', async () => {
    expect(() => engine.jobs.get(99)).toThrow(/There is no export 99/u)
    await expect(engine.jobs.cancel(99)).rejects.toThrow(/There is no export 99/u)
  })
})
