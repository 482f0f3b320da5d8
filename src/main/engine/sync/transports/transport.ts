import type { Skipped } from '@shared/model/sharing'

/** What a transport has: the names of each device's files, and what else lies there. */
export interface Listing { devices: ReadonlyMap<string, ReadonlySet<string>>; skipped: Skipped[] }

/**
 * A place where devices leave files for each other. Every device writes files of its own and never another's; a file is
 * there whole or not at all, and is never written again with other bytes. What a transport answers is not trusted.
 */
export interface Transport {
  /** What to call it in a sentence. */
  readonly place: string
  /** @throws Refusal `unreachable` */
  list(): Promise<Listing>
  /** A file's bytes, or null when it can't be read or has more than `most`. */
  read(device: string, name: string, most: number): Promise<Uint8Array | null>
  /** How many bytes a file has; null when it isn't there. */
  size(device: string, name: string): Promise<number | null>
  /** @throws Refusal `unreachable` or `unwritable` */
  write(device: string, name: string, bytes: Uint8Array): Promise<void>
  /** Calls `heard` when something may have come; answers what ends that. */
  watch(heard: () => void): () => void
}
