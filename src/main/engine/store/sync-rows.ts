import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** A shared folder as this newsroom knows it: how much of what is here has gone there, and when they last met (ms). */
export interface MetFolder { key: string; path: string; updates: number; outbox: number; metAt: number | null }
export interface KnownFile { device: string; name: string; state: 'read' | 'writing' | 'written'; bytes: number }
export interface SeenDevice { device: string; name: string; seenAt: number }
export interface Waiting { kind: 'update' | 'item' | 'asset'; key: string; hash: Uint8Array; payload: Uint8Array }

const FOLDER = 'SELECT key, path, updates, outbox, met_at AS metAt FROM sync_folders'

/** What is remembered between two meetings. */
export function createSyncRows(db: Database) {
  const folders = db.prepare<[], MetFolder>(FOLDER)
  const folderAt = db.prepare<[string], MetFolder>(`${FOLDER} WHERE path = ? ORDER BY met_at DESC LIMIT 1`)
  const addFolder = db.prepare('INSERT INTO sync_folders (key, path) VALUES (?, ?)')
  const dropFolder = db.prepare('DELETE FROM sync_folders WHERE key = ?')
  const sentUpdates = db.prepare('UPDATE sync_folders SET updates = ? WHERE key = ?')
  const sentOutbox = db.prepare('UPDATE sync_folders SET outbox = ? WHERE key = ?')
  const met = db.prepare('UPDATE sync_folders SET path = ?, met_at = ? WHERE key = ?')
  const everybodyHas = db.prepare<[number], number>('SELECT coalesce(min(updates), 9007199254740991) FROM sync_folders WHERE met_at > ?').pluck()
  const files = db.prepare<[string, string], KnownFile>('SELECT device, name, state, bytes FROM sync_files WHERE folder = ? AND device = ?')
  const fileDevices = db.prepare<[string], string>('SELECT DISTINCT device FROM sync_files WHERE folder = ?').pluck()
  const putFile = db.prepare('INSERT OR REPLACE INTO sync_files (folder, device, name, state, bytes) VALUES (@folder, @device, @name, @state, @bytes)')
  const dropFile = db.prepare('DELETE FROM sync_files WHERE folder = ? AND device = ? AND name = ?')
  const devices = db.prepare<[], SeenDevice>('SELECT device, name, seen_at AS seenAt FROM sync_devices ORDER BY seen_at DESC, device')
  const seeDevice = db.prepare(`
    INSERT INTO sync_devices (device, name, seen_at) VALUES (@device, @name, @seenAt)
    ON CONFLICT (device) DO UPDATE SET name = @name, seen_at = @seenAt WHERE seen_at <= @seenAt`)
  const wait = db.prepare('INSERT OR IGNORE INTO sync_waiting (kind, key, hash, payload) VALUES (?, ?, ?, ?)')
  const waiting = db.prepare<[string, string], Waiting>('SELECT * FROM sync_waiting WHERE kind = ? AND key = ? ORDER BY hash')
  const waitingKeys = db.prepare<[string], string>('SELECT DISTINCT key FROM sync_waiting WHERE kind = ? ORDER BY key').pluck()
  const arrived = db.prepare('DELETE FROM sync_waiting WHERE kind = @kind AND key = @key AND hash = @hash')
  return {
    folders: (): MetFolder[] => folders.all(),
    /** The folder met last at this path. */
    folderAt: (path: string): MetFolder | undefined => folderAt.get(path),
    addFolder: (key: string, path: string): void => void addFolder.run(key, path),
    forgetFolder: (key: string): void => void dropFolder.run(key),
    sentUpdates: (key: string, seq: number): void => void sentUpdates.run(seq, key),
    sentOutbox: (key: string, seq: number): void => void sentOutbox.run(seq, key),
    met: (key: string, path: string, at: number): void => void met.run(path, at, key),
    /** Up to which update every folder has all that was met since `since` (ms). */
    everybodyHas: (since: number): number => everybodyHas.get(since)!,
    /** Files of one device that were read from or written to a folder. */
    files: (folder: string, device: string): KnownFile[] => files.all(folder, device),
    fileDevices: (folder: string): string[] => fileDevices.all(folder),
    putFile: (folder: string, file: KnownFile): void => void putFile.run({ folder, ...file }),
    dropFile: (folder: string, device: string, name: string): void => void dropFile.run(folder, device, name),
    /** Everybody met so far, the latest first. */
    devices: (): SeenDevice[] => devices.all(),
    seeDevice: (seen: SeenDevice): void => void seeDevice.run(seen),
    /** Keeps something until what it rests on has come; the same twice is kept once. */
    wait: (kind: Waiting['kind'], key: string, payload: Uint8Array): void => void wait.run(kind, key, createHash('sha256').update(payload).digest(), payload),
    waiting: (kind: Waiting['kind'], key: string): Waiting[] => waiting.all(kind, key),
    waitingKeys: (kind: Waiting['kind']): string[] => waitingKeys.all(kind),
    arrived: ({ kind, key, hash }: Waiting): void => void arrived.run({ kind, key, hash }),
  }
}
export type SyncRows = ReturnType<typeof createSyncRows>
