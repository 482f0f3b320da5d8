import { sortNames } from '@engine/sync/file-names'
import type { Transport } from './transport'

/** A place in memory; each `open` is a transport to it. For tests of what travels, and how. */
export function createMemoryPlace(files: Map<string, Uint8Array> = new Map()): { open(): Transport } {
  const watchers = new Set<() => void>()
  return {
    open: () => ({
      place: 'the memory',
      list: () => Promise.resolve(sortNames([...files.keys()].map((path) => path.split('/') as [string, string]))),
      read: (device, name, most) => {
        const bytes = files.get(`${device}/${name}`)
        return Promise.resolve(bytes && bytes.length <= most ? bytes : null)
      },
      size: (device, name) => Promise.resolve(files.get(`${device}/${name}`)?.length ?? null),
      write: (device, name, bytes) => {
        files.set(`${device}/${name}`, bytes)
        for (const heard of watchers) heard()
        return Promise.resolve()
      },
      watch: (heard) => {
        watchers.add(heard)
        return () => { watchers.delete(heard) }
      },
    }),
  }
}
