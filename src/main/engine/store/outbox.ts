import type { Database } from 'better-sqlite3'

/** Kinds of things that travel beside updates, and kinds of changes that are yet to be written into registers. */
export type TravellingKind = 'item' | 'asset' | 'register'
export type UnwrittenKind = 'newsroom' | 'view' | 'picture' | 'revision'

export interface Outgoing { seq: number; kind: TravellingKind; key: string }
export interface Unwritten { seq: number; kind: UnwrittenKind; key: string; at: number }
export interface OutgoingUpdate { seq: number; docId: string; bytes: Uint8Array; at: number; writers: string }

/** A longer wait is counted no further: nobody reads the figure, and every save asks for it. */
const COUNTED = 5_000

/** What of this newsroom a shared folder does not have yet. Triggers of the tables fill it, whoever changes them. */
export function createOutbox(db: Database) {
  const unwritten = db.prepare<[], Unwritten>("SELECT seq, kind, key, at FROM outbox WHERE kind IN ('newsroom', 'view', 'picture', 'revision') ORDER BY seq")
  const drop = db.prepare('DELETE FROM outbox WHERE seq = ?')
  const travelling = "kind IN ('item', 'asset', 'register') AND seq > ? AND origin <> ?"
  const after = db.prepare<[number, string, number], Outgoing>(`SELECT seq, kind, key FROM outbox WHERE ${travelling} ORDER BY seq LIMIT ?`)
  const cameFrom = db.prepare('UPDATE outbox SET origin = ? WHERE kind = ? AND key = ?')
  const last = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM outbox').pluck()
  const updates = db.prepare<[number, string], OutgoingUpdate>('SELECT seq, doc_id AS docId, bytes, at, writers FROM updates WHERE seq > ? AND origin <> ? ORDER BY seq')
  const lastUpdate = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM updates').pluck()
  const waiting = db.prepare<[number, string, number, string], number>(`
    SELECT (SELECT count(DISTINCT doc_id) FROM (SELECT doc_id FROM updates WHERE seq > ? AND origin <> ? LIMIT ${COUNTED}))
      + (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE ${travelling} LIMIT ${COUNTED}))`).pluck()
  return {
    unwritten: (): Unwritten[] => unwritten.all(),
    drop: (seq: number): void => void drop.run(seq),
    /** What changed after `seq` and did not come from `origin`, oldest first. */
    after: (seq: number, origin: string, limit: number): Outgoing[] => after.all(seq, origin, limit),
    /** Says where a thing came from, so that it is not sent back there; call in the commit that stored it. */
    cameFrom: (origin: string, kind: TravellingKind, key: string): void => void cameFrom.run(origin, kind, key),
    last: (): number => last.get() ?? 0,
    /** Updates after `seq` that did not come from `origin`, until their bytes are `most` or more. */
    updatesAfter(seq: number, origin: string, most: number): OutgoingUpdate[] {
      const page: OutgoingUpdate[] = []
      let size = 0
      for (const update of updates.iterate(seq, origin)) {
        if (page.length > 0 && size + update.bytes.length > most) break
        page.push(update)
        size += update.bytes.length
      }
      return page
    },
    lastUpdate: (): number => lastUpdate.get() ?? 0,
    /** How many documents and other things have changes that are not there yet. */
    waiting: (cursors: { updates: number; outbox: number }, origin: string): number => waiting.get(cursors.updates, origin, cursors.outbox, origin) ?? 0,
  }
}
export type Outbox = ReturnType<typeof createOutbox>
