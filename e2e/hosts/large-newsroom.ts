import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bundle, runInNode } from './runtimes'

const STORE = 'src/main/engine/store'

const NAME = 'large-newsroom'

/** A copy in `folder` of a newsroom of 100,000 articles. It is made once, and again when what decides its bytes changes. */
export async function largeNewsroom(folder: string): Promise<string> {
  const kept = resolve('.cache', `${NAME}-${await makings()}`)
  if (!await stat(kept).catch(() => null)) await make(kept, folder)
  const copy = join(folder, 'newsroom')
  await cp(kept, copy, { recursive: true })
  return copy
}

async function make(kept: string, folder: string): Promise<void> {
  const unfinished = join(folder, 'unfinished')
  // From inside the repository, where better-sqlite3 is found.
  const program = resolve('.cache', `program-of-${NAME}`)
  await runInNode(process.execPath, await bundle(resolve('e2e/hosts/fill-large-newsroom.ts'), program), { GALLEY_LARGE: unfinished })
  for (const old of await readdir('.cache')) if (old.startsWith(NAME)) await rm(join('.cache', old), { recursive: true })
  await cp(unfinished, `${kept}.unfinished`, { recursive: true })
  await rename(`${kept}.unfinished`, kept)
  await rm(unfinished, { recursive: true })
}

async function makings(): Promise<string> {
  const migrations = (await readdir(`${STORE}/migrations`)).sort().map((name) => `${STORE}/migrations/${name}`)
  const files = await Promise.all(['e2e/hosts/fill-large-newsroom.ts', `${STORE}/articles.ts`, `${STORE}/search-index.ts`, ...migrations].map((file) => readFile(file)))
  return files.reduce((hash, bytes) => hash.update(bytes), createHash('sha256')).digest('hex').slice(0, 16)
}
