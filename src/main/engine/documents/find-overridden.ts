import type { JsonChange, LoroDoc, VersionVector } from 'loro-crdt'
import type { Overridden } from '@engine/store/overridden-rows'

const FIELDS = 'cid:root-fields:Map'

/**
 * The one-value fields whose value from before an import was overridden by somebody who had not seen it. A later value
 * of somebody who had is an edit like any other.
 */
export function findOverridden(doc: LoroDoc, before: { version: VersionVector; fields: Record<string, unknown> }, at: number): Overridden[] {
  const fields = readAll(doc)
  const changed = Object.keys(before.fields).filter((field) => !isEmpty(before.fields[field]) && field in fields && !same(before.fields[field], fields[field]))
  if (changed.length === 0) return []
  const arrived = changesOf(doc, before.version, doc.version())
  return changed.flatMap((field) => {
    const winner = arrived.filter((change) => sets(change, field, fields[field])).sort((a, b) => b.lamport - a.lamport || (peerOf(b) > peerOf(a) ? 1 : -1))[0]
    if (!winner || !changesOf(doc, seenBy(doc, winner), before.version).some((change) => sets(change, field))) return []
    return [{ field, value: JSON.stringify(before.fields[field]), winner: JSON.stringify(fields[field]), at }]
  })
}

/** Every field as it is stored. */
export function readAll(doc: LoroDoc): Record<string, unknown> {
  return doc.getMap('fields').toJSON() as Record<string, unknown>
}

function changesOf(doc: LoroDoc, from: VersionVector, to: VersionVector): JsonChange[] {
  return doc.exportJsonUpdates(from, to, false).changes
}

/** All that the writer of a change had seen when making it. */
function seenBy(doc: LoroDoc, change: JsonChange): VersionVector {
  return doc.frontiersToVV(change.deps.map((dep) => {
    const [counter, peer] = dep.split('@') as [string, `${number}`]
    return { peer, counter: Number(counter) }
  }))
}

function sets(change: JsonChange, field: string, value?: unknown): boolean {
  return change.ops.some(({ container, content }) => container === FIELDS && content.type === 'insert' && 'key' in content && content.key === field
    && (value === undefined || same(content.value, value)))
}

function peerOf(change: JsonChange): bigint {
  return BigInt(change.id.split('@')[1] ?? 0)
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
