import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/errors'
import { writeWhole } from '@engine/files/write-whole'
import type { Store } from '@engine/store/store'

/** Files kept by the hash of their bytes: pictures, and sources as they were gathered. */
export function createAssets({ directory, store, now }: { directory: string; store: Store; now: () => number }) {
  const pathOf = (sha256: string): string => join(directory, 'assets', sha256.slice(0, 2), sha256)

  /** The bytes as they were kept, or what is wrong with the file: somebody may have changed or removed it in the folder. */
  async function read(sha256: string): Promise<Uint8Array | 'missing' | 'damaged'> {
    try {
      const bytes = await readFile(pathOf(sha256))
      return hashOf(bytes) === sha256 ? bytes : 'damaged'
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
    }
  }

  return {
    /** Stores bytes once and answers their sha256 in hex; the file is on disk before its row is. A damaged file is mended. */
    async add(bytes: Uint8Array, mediaType: string): Promise<string> {
      const sha256 = hashOf(bytes)
      if (typeof await read(sha256) === 'string') await writeWhole(pathOf(sha256), bytes)
      store.commit(() => store.assets.add({ sha256, mediaType, bytes: bytes.length }, now()))
      return sha256
    },
    /** @throws Refusal `not-found` where it isn't kept or its file is not as it was. */
    async get(sha256: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
      const row = store.assets.get(sha256)
      if (!row) throw new Refusal('not-found', 'This picture isn’t in the newsroom.')
      const bytes = await read(sha256)
      if (typeof bytes === 'string') throw new Refusal('not-found', `This picture’s file is ${bytes === 'missing' ? 'missing from' : 'damaged in'} the newsroom’s folder.`)
      return { bytes, mediaType: row.mediaType }
    },
    async stateOf(sha256: string): Promise<'whole' | 'missing' | 'damaged'> {
      const bytes = await read(sha256)
      return typeof bytes === 'string' ? bytes : 'whole'
    },
  }
}
export type Assets = ReturnType<typeof createAssets>

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
