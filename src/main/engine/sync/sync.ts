import { Refusal } from '@shared/contract/errors'
import type { Meeting, Sharing, SharingChoice, Skipped } from '@shared/model/sharing'
import type { Some } from '@shared/model/some'
import { meet, type MeetServices } from './meet'
import { createFolderTransport } from './transports/folder'
import type { Transport } from './transports/transport'

const EVERY_MS = 60_000
/** Files come in bursts; one look after the last of them is enough. */
const SETTLE_MS = 500

const EMPTIED = 'The shared folder is there, but Galley’s files in it are gone. Is the right disk connected? “Sync now” begins anew.'

class Closed extends Error {}

/** Meets others in a shared folder: when asked to, and by itself every minute and when files come. */
export function createSync(services: Omit<MeetServices, 'alive'>) {
  const { store, changes } = services
  let last: Promise<unknown> = Promise.resolve()
  let outcome: { state: 'merged' | 'unreachable' | 'failed'; failure: string; skipped: Skipped[] } | null = null
  let [closed, meeting] = [false, false]
  let stopWatching = (): void => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let automatic = false

  const alive = (): void => { if (closed) throw new Closed() }
  const tell = (): void => { if (!closed) changes.emit({ kind: 'projection', of: 'sharing', ids: [] }) }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }

  /** Meets once and remembers how it went, if it was where this newsroom is shared. */
  async function meetAt(transport: Transport): Promise<Meeting> {
    meeting = true
    tell()
    try {
      const result = await meet({ ...services, alive }, transport)
      outcome = { state: 'merged', failure: '', skipped: result.skipped }
      return result
    } catch (error) {
      if (error instanceof Closed) throw new Refusal('in-use', 'The newsroom was closed meanwhile; the next meeting goes on where this one stopped.')
      const isAway = error instanceof Refusal && error.code === 'unreachable'
      outcome = { state: isAway ? 'unreachable' : 'failed', failure: error instanceof Refusal ? error.message : 'Something went wrong in Galley while it merged. Nothing saved was lost.', skipped: outcome?.skipped ?? [] }
      throw error
    } finally {
      meeting = false
      tell()
    }
  }

  /** By itself it never fills a folder that has lost what was in it: that may be another disk's. */
  async function meetByItself(): Promise<void> {
    if (closed) return
    const { folder, paused } = store.settings.device()
    if (folder === '' || paused) return
    const transport = createFolderTransport(folder)
    try {
      if (typeof store.sync.folderAt(folder)?.metAt === 'number' && (await transport.list()).devices.size === 0) throw new Refusal('unreachable', EMPTIED)
      await meetAt(transport)
    } catch (error) {
      if (!(error instanceof Refusal)) return console.error('galley: merging by itself failed', error)
      if (!closed) outcome = { state: error.code === 'unreachable' ? 'unreachable' : 'failed', failure: error.message, skipped: outcome?.skipped ?? [] }
      tell()
    }
  }

  function soon(delayMs: number): void {
    clearTimeout(timer)
    if (closed || !automatic) return
    timer = setTimeout(() => void inTurn(meetByItself).finally(() => soon(EVERY_MS)), delayMs)
    timer.unref()
  }

  function follow(): void {
    stopWatching()
    const { folder, paused } = store.settings.device()
    if (!automatic || folder === '' || paused) return
    stopWatching = createFolderTransport(folder).watch(() => { if (!meeting) soon(SETTLE_MS) })
  }

  return {
    /** Meets in a folder, or where this newsroom is shared. @throws Refusal `unreachable`, `unwritable` or `invalid` */
    meet: (folder = store.settings.device().folder): Promise<Meeting> => inTurn(async () => {
      if (folder === '') throw new Refusal('invalid', 'Choose a shared folder first.')
      const met = await meetAt(createFolderTransport(folder))
      follow()
      return met
    }),
    /** Meets over any transport. */
    meetAt: (transport: Transport): Promise<Meeting> => inTurn(() => meetAt(transport)),
    status(): Sharing {
      const { folder, paused, name, device } = store.settings.device()
      const met = folder === '' ? undefined : store.sync.folderAt(folder)
      const state = folder === '' ? 'off' : paused ? 'paused' : meeting ? 'meeting' : outcome?.state ?? (met ? 'merged' : 'meeting')
      return {
        folder, paused, name, state, metAt: met?.metAt ?? null, failure: outcome?.failure ?? '',
        waiting: folder === '' ? 0 : store.outbox.waiting(met ?? { updates: 0, outbox: 0 }, met ? `folder ${met.key}` : ''),
        devices: store.sync.devices().filter((seen) => seen.device !== device), skipped: outcome?.skipped ?? [],
      }
    },
    /** Changes how this computer shares; another folder is met at once. */
    choose(change: Some<SharingChoice>): void {
      const before = store.settings.device()
      store.commit(() => store.settings.updateDevice(change))
      const { folder, paused } = store.settings.device()
      if (folder !== before.folder) outcome = null
      if (folder !== before.folder || paused !== before.paused) {
        follow()
        soon(0)
      }
      tell()
    },
    /** From here on it meets by itself, until the newsroom is closed. */
    start(): void {
      automatic = true
      follow()
      soon(0)
    },
    close(): void {
      closed = true
      clearTimeout(timer)
      stopWatching()
    },
  }
}
export type Sync = ReturnType<typeof createSync>
