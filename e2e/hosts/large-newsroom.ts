import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bundle, runInNode } from './runtimes'

const STORE = 'src/main/engine/store'

/**
 * A copy in `folder` of a newsroom of 100,000 articles. It is made once for each `host`, as both may want it at one time,
 * and again when what decides its bytes changes.
 */
export async function largeNewsroom(folder: string, host: string): Promise<string> {
  const name = `large-newsroom-${host}`
  const kept = resolve('.cache', `${name}-${await makings()}`)
  if (!await stat(kept).catch(() => null)) await make(name, kept, folder)
  const copy = join(folder, 'newsroom')
  await cp(kept, copy, { recursive: true })
  return copy
}

async function make(name: string, kept: string, folder: string): Promise<void> {
  const unfinished = join(folder, 'unfinished')
  // From inside the repository, where better-sqlite3 is found.
  const program = resolve('.cache', `program-of-${name}`)
  await runInNode(process.execPath, await bundle(resolve('e2e/hosts/fill-large-newsroom.ts'), program), { GALLEY_LARGE: unfinished })
  for (const old of await readdir('.cache')) if (old.startsWith(name)) await rm(join('.cache', old), { recursive: true })
  await cp(unfinished, `${kept}.unfinished`, { recursive: true })
  await rename(`${kept}.unfinished`, kept)
  await rm(unfinished, { recursive: true })
}

async function makings(): Promise<string> {
  const migrations = (await readdir(`${STORE}/migrations`)).sort().map((name) => `${STORE}/migrations/${name}`)
  const files = await Promise.all(['e2e/hosts/fill-large-newsroom.ts', `${STORE}/articles.ts`, `${STORE}/search-index.ts`, ...migrations].map((file) => readFile(file)))
  return files.reduce((hash, bytes) => hash.update(bytes), createHash('sha256')).digest('hex').slice(0, 16)
}
