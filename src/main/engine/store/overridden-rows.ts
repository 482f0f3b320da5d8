import type { Database } from 'better-sqlite3'

/** A value that was written to a field and lost to `winner`, which came from a colleague; both are JSON. */
export interface Overridden { field: string; value: string; winner: string; at: number }

/** Values of one-value fields that nobody has seen give way. */
export function createOverriddenRows(db: Database) {
  const of = db.prepare<[string], Overridden>('SELECT field, value, winner, at FROM overridden WHERE doc_id = ? ORDER BY at, field, value')
  const follow = db.prepare('UPDATE overridden SET winner = @winner WHERE doc_id = @docId AND field = @field AND winner = @value')
  const put = db.prepare('INSERT OR REPLACE INTO overridden (doc_id, field, value, winner, at) VALUES (@docId, @field, @value, @winner, @at)')
  const drop = db.prepare('DELETE FROM overridden WHERE doc_id = @docId AND field = @field AND value = @value')
  return {
    of: (docId: string): Overridden[] => of.all(docId),
    /** Keeps a value that lost; those that had lost to it have lost to the winner, too. */
    keep(docId: string, lost: Overridden): void {
      follow.run({ docId, field: lost.field, value: lost.value, winner: lost.winner })
      if (lost.value !== lost.winner) put.run({ docId, ...lost })
    },
    drop: (docId: string, field: string, value: string): void => void drop.run({ docId, field, value }),
  }
}
export type OverriddenRows = ReturnType<typeof createOverriddenRows>
