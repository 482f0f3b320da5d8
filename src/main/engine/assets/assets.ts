import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/errors'
import { writeWhole } from '@engine/files/write-whole'
import type { Store } from '@engine/store/store'

/** Files kept by the hash of their bytes: pictures, and sources as they were gathered. */
export function createAssets({ directory, store, now }: { directory: string; store: Store; now: () => number }) {
  const pathOf = (sha256: string): string => join(directory, 'assets', sha256.slice(0, 2), sha256)
  return {
    /** Stores bytes once and answers their sha256 in hex; the file is on disk before its row is. */
    async add(bytes: Uint8Array, mediaType: string): Promise<string> {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!existsSync(pathOf(sha256))) await writeWhole(pathOf(sha256), bytes)
      store.commit(() => store.assets.add({ sha256, mediaType, bytes: bytes.length }, now()))
      return sha256
    },
    /** @throws Refusal `not-found` */
    async get(sha256: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
      const row = store.assets.get(sha256)
      if (!row) throw new Refusal('not-found', 'This picture isn’t in the newsroom.')
      try {
        return { bytes: await readFile(pathOf(sha256)), mediaType: row.mediaType }
      } catch {
        throw new Refusal('not-found', 'This picture’s file is missing from the newsroom’s folder.')
      }
    },
  }
}
export type Assets = ReturnType<typeof createAssets>
