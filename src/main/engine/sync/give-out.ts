import { Refusal } from '@shared/contract/errors'
import type { Assets } from '@engine/assets/assets'
import type { Documents } from '@engine/documents/documents'
import { killPoint } from '@engine/kill-point'
import type { Outgoing, OutgoingUpdate } from '@engine/store/outbox'
import type { Store } from '@engine/store/store'
import { writeBatch } from './batch-file'
import { assetName, batchName } from './file-names'
import type { SyncRecord } from './records'
import type { Listing, Transport } from './transports/transport'

/** A file holds about this many bytes of updates, so that a slow network moves it whole and soon. */
const BATCH_BYTES = 1024 * 1024
const PAGE = 200

interface Services { store: Store; documents: Documents; assets: Assets; now: () => number; alive: () => void }
interface Where { transport: Transport; listing: Listing; device: string; folder: string; origin: string }

/** Writes what a folder does not have yet into files of this device's own. Answers how many changes went. */
export async function giveOut({ store, documents, assets, now, alive }: Services, { transport, listing, device, folder, origin }: Where): Promise<number> {
  const cursors = store.sync.folders().find(({ key }) => key === folder)!
  const upTo = { updates: store.outbox.lastUpdate(), outbox: store.outbox.last() }
  let sent = 0
  await giveThings(cursors.outbox)
  await giveUpdates(cursors.updates)
  store.commit(() => {
    store.sync.sentUpdates(folder, upTo.updates)
    store.sync.sentOutbox(folder, upTo.outbox)
  })
  return sent

  async function giveThings(from: number): Promise<void> {
    for (let after = from; ;) {
      const page = store.outbox.after(after, origin, PAGE).filter(({ seq }) => seq <= upTo.outbox)
      if (page.length === 0) return
      let [records, size] = [[] as SyncRecord[], 0]
      for (const [index, thing] of page.entries()) {
        const record = recordOf(thing)
        if (record && (record.record !== 'asset' || await giveAsset(record.sha256, record.bytes))) records.push(record)
        alive()
        size += record?.record === 'item' ? (record.seed?.length ?? 0) + 2000 : 500
        if (size < BATCH_BYTES && index < page.length - 1) continue
        after = thing.seq
        await giveBatch(records, () => store.sync.sentOutbox(folder, thing.seq));
        [records, size] = [[], 0]
      }
    }
  }

  async function giveUpdates(from: number): Promise<void> {
    for (let after = from; ;) {
      const page = store.outbox.updatesAfter(after, origin, BATCH_BYTES).filter(({ seq }) => seq <= upTo.updates)
      const last = page.at(-1)?.seq
      if (last === undefined) return
      after = last
      await giveBatch(page.map(updateRecord), () => store.sync.sentUpdates(folder, last))
    }
  }

  function updateRecord({ docId, bytes, writers }: OutgoingUpdate): SyncRecord {
    const by = writers.split('\n').map((name) => name || store.settings.device().name).filter((name) => name !== '')
    return { record: 'update', doc: docId, kind: documents.kindOf(docId), bytes, ...(by.length > 0 && { by: by.slice(0, 100) }) }
  }

  /** What is meant to be written is remembered first: found later, it is this newsroom's own and not a copy's. */
  async function giveBatch(records: SyncRecord[], moveOn: () => void): Promise<void> {
    if (records.length > 0) {
      const { written, name: person } = store.settings.device()
      const bytes = await writeBatch({ name: person, at: now(), records })
      alive()
      const file = { device, name: batchName(written + 1, bytes), bytes: bytes.length }
      store.commit(() => {
        store.settings.updateDevice({ written: written + 1 })
        store.sync.putFile(folder, { ...file, state: 'writing' })
      })
      await transport.write(device, file.name, bytes)
      alive()
      killPoint('sync')
      store.commit(() => {
        store.sync.putFile(folder, { ...file, state: 'written' })
        moveOn()
      })
      sent += records.length
    } else store.commit(moveOn)
    await new Promise((resolve) => { setImmediate(resolve) })
    alive()
  }

  function recordOf({ kind, key }: Outgoing): SyncRecord | null {
    if (kind === 'asset') {
      const asset = store.assets.get(key)
      return asset ? { record: 'asset', ...asset } : null
    }
    if (kind === 'register') {
      const register = store.registers.get(key)
      return register ? { record: 'register', name: register.name, value: register.value, at: register.at, device: register.device } : null
    }
    const item = store.items.ofArticle(key)
    const standing = store.articles.standing(key)
    if (!item || !standing) return null
    const { sourceKey, snapshot, gatheredAt, gatheredBy } = item
    return {
      record: 'item', article: key, sourceKey, item: item.item, snapshot, gatheredAt, gatheredBy: gatheredBy || store.settings.device().name,
      seed: standing.born ? null : documents.seed(key),
    }
  }

  /** One copy of a file is enough for everybody, unless it isn't whole. False where this newsroom has lost its own. */
  async function giveAsset(sha256: string, size: number): Promise<boolean> {
    const name = assetName(sha256)
    for (const [other, names] of listing.devices) {
      if (names.has(name) && await transport.size(other, name) === size) return true
    }
    try {
      const { bytes } = await assets.get(sha256)
      alive()
      await transport.write(device, name, bytes)
      return true
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return false
      throw error
    }
  }
}
