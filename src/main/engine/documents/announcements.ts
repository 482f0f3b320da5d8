import type { Feed } from '@shared/feed'
import type { Change } from '@shared/contract/changes'

type Projected = Extract<Change, { kind: 'projection' }>['of']

/** Tells clients what changed; while held, once at the end and each kind of row in one message, or nothing if it failed. */
export function createAnnouncements(changes: Feed<Change>) {
  let held: { updates: Change[]; rows: Map<Projected, Set<string>> } | null = null
  const emitRows = (of: Projected, ids: Iterable<string>): void => changes.emit({ kind: 'projection', of, ids: [...ids] })
  return {
    update(change: Extract<Change, { kind: 'update' }>): void {
      if (held) held.updates.push(change)
      else changes.emit(change)
    },
    /** Rows of these ids changed; an empty list of articles or digests is nothing to tell. */
    projection(of: Projected, ids: readonly string[]): void {
      if (ids.length === 0 && (of === 'articles' || of === 'digests')) return
      if (!held) return emitRows(of, ids)
      const known = held.rows.get(of) ?? new Set<string>()
      held.rows.set(of, known)
      for (const id of ids) known.add(id)
    },
    hold<T>(work: () => T): T {
      const told = (held = { updates: [], rows: new Map<Projected, Set<string>>() })
      try {
        return work()
      } catch (error) {
        told.updates.length = 0
        told.rows.clear()
        throw error
      } finally {
        held = null
        for (const change of told.updates) changes.emit(change)
        for (const [of, ids] of told.rows) emitRows(of, ids)
      }
    },
  }
}
export type Announcements = ReturnType<typeof createAnnouncements>
