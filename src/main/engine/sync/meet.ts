import { createHash } from 'node:crypto'
import type { Change } from '@shared/contract/changes'
import { Refusal } from '@shared/contract/errors'
import type { Feed } from '@shared/feed'
import type { Meeting, Skipped } from '@shared/model/sharing'
import type { Assets } from '@engine/assets/assets'
import { readPicture } from '@engine/assets/read-picture'
import type { Documents } from '@engine/documents/documents'
import { killPoint } from '@engine/kill-point'
import type { Store } from '@engine/store/store'
import { MAX_BATCH_BYTES, NOT_WHOLE, readBatch, UnreadableBatch } from './batch-file'
import { assetName, isBatch, isWhole } from './file-names'
import { giveOut } from './give-out'
import { identify } from './identify'
import type { Batch } from './records'
import { createSharedValues } from './shared-values'
import { createTakeIn, WrongRecord, type Take, type Taken } from './take-in'
import type { Transport } from './transports/transport'

/** Steps taken in one commit; typing waits for one of these at most. */
const PIECE = 20

const PARTLY = 'Part of this file can’t be taken in, so the rest of it was; Galley looks at it again next time.'
const OTHER_KIND = 'This picture is of another kind than was said.'
const NOT_COME = 'This picture or page has been named but has not come yet.'

export interface MeetServices {
  store: Store
  documents: Documents
  assets: Assets
  changes: Feed<Change>
  directory: string
  now: () => number
  /** Throws once the newsroom is being closed: nothing may touch its database then. */
  alive: () => void
}

/**
 * One meeting in a place where devices leave files: takes in what the others wrote and is not known yet, then writes
 * what the place does not have. In any order, any number of times, stopped anywhere: the next meeting goes on.
 * @throws Refusal `unreachable` or `unwritable`
 */
export async function meet(services: MeetServices, transport: Transport): Promise<Meeting> {
  const { store, documents, assets, changes, directory, now, alive } = services
  const values = createSharedValues(store)
  const takeIn = createTakeIn({ store, documents, values, now })
  const listing = await transport.list()
  alive()
  const { device, folder, isFirst } = await identify(store, directory, transport, listing)
  alive()
  const origin = `folder ${folder}`
  const skipped: Skipped[] = [...listing.skipped]
  const taken: Taken = { received: 0, documents: new Set(), articles: new Set(), rooms: new Set(), wrong: 0 }
  let pictures = 0
  // Who comes to a shared newsroom for the first time takes its settings as they stand.
  const writeChanges = (): void => { if (!isFirst) values.writeChanges(device) }

  store.commit(writeChanges)
  await readOthers()
  await take(takeIn.stepsForWaiting(origin))
  await fetchAssets()
  store.commit(() => values.writeChanges(device))
  const sent = await giveOut(services, { transport, listing, device, folder, origin })
  store.commit(() => store.sync.met(folder, transport.place, now()))
  return { sent, received: taken.received, documents: taken.documents.size, pictures, skipped }

  async function readOthers(): Promise<void> {
    for (const [other, names] of listing.devices) {
      const known = new Set(store.sync.files(folder, other).map(({ name }) => name))
      for (const name of [...names].filter((each) => isBatch(each) && !known.has(each)).sort()) {
        const message = await readFile(other, name)
        if (message) skipped.push({ file: `${other}/${name}`, message })
      }
    }
  }

  /** Takes in one file; answers why it was not, or not all, and is to be looked at again. */
  async function readFile(other: string, name: string): Promise<string | null> {
    const bytes = await transport.read(other, name, MAX_BATCH_BYTES)
    if (!bytes || !isWhole(name, bytes)) return NOT_WHOLE
    let batch: Batch
    try {
      batch = await readBatch(bytes)
    } catch (error) {
      if (error instanceof UnreadableBatch) return error.message
      throw error
    }
    alive()
    const isAll = await take(takeIn.stepsFor(batch.records, origin))
    store.commit(() => {
      if (isAll) store.sync.putFile(folder, { device: other, name, state: 'read', bytes: bytes.length })
      store.sync.seeDevice({ device: other, name: batch.name, seenAt: Math.min(batch.at, now()) })
    })
    return isAll ? null : PARTLY
  }

  /** Takes steps some at a time, each time in one commit, with a breath in between. False where some were wrong. */
  async function take(steps: readonly Take[]): Promise<boolean> {
    let isAll = true
    for (let start = 0; start < steps.length; start += PIECE) {
      const piece = steps.slice(start, start + PIECE)
      const done = takePiece(piece)
      if (done === null) for (const step of piece) isAll = takePiece([step]) === true && isAll
      else isAll &&= done
      killPoint('sync')
      await new Promise((resolve) => { setImmediate(resolve) })
      alive()
    }
    return isAll
  }

  /** Null where a wrong step undid its piece, false where some of a step was wrong and left out. */
  function takePiece(piece: readonly Take[]): boolean | null {
    const here: Taken = { received: 0, documents: new Set(), articles: new Set(), rooms: new Set(), wrong: 0 }
    try {
      documents.batch(() => {
        writeChanges()
        for (const step of piece) step(here)
      })
    } catch (error) {
      // A trap of Loro's WebAssembly, at operations that can't be, is a wrong record, too.
      if (error instanceof WrongRecord || (error instanceof Error && error.name === 'RuntimeError')) return null
      throw error
    }
    taken.received += here.received
    for (const id of here.documents) taken.documents.add(id)
    for (const id of here.articles) taken.articles.add(id)
    if (here.articles.size > 0) {
      const ids = [...here.articles]
      changes.emit({ kind: 'projection', of: 'articles', ids })
      changes.emit({ kind: 'projection', of: 'digests', ids: ids.flatMap((id) => store.digests.carrying(id)) })
    }
    for (const room of here.rooms) changes.emit({ kind: 'projection', of: room, ids: [] })
    return here.wrong === 0
  }

  async function fetchAssets(): Promise<void> {
    for (const { sha256, mediaType, bytes: size } of takeIn.awaitedAssets()) {
      const bytes = await readAsset(sha256, size)
      alive()
      const problem = bytes ? problemWith(bytes, mediaType) : NOT_COME
      if (!bytes || problem) skipped.push({ file: assetName(sha256), message: problem ?? NOT_COME })
      else {
        await assets.add(bytes, mediaType)
        alive()
        takePiece([(each) => takeIn.assetCame(sha256, origin, each)])
        if (mediaType.startsWith('image/')) pictures++
      }
    }
  }

  async function readAsset(sha256: string, size: number): Promise<Uint8Array | null> {
    for (const [other, names] of listing.devices) {
      if (!names.has(assetName(sha256))) continue
      const bytes = await transport.read(other, assetName(sha256), size)
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
    }
    return null
  }
}

/** What comes as a picture is one, by the same rules as a picture added here. */
function problemWith(bytes: Uint8Array, mediaType: string): string | null {
  if (!mediaType.startsWith('image/')) return null
  try {
    return readPicture('A colleague’s picture', bytes).mediaType === mediaType ? null : OTHER_KIND
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
