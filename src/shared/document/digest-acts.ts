import type { LoroDoc } from 'loro-crdt'
import type { DigestAct, Step } from '@shared/model/act'
import type { OutlineItem } from '@shared/model/digest'
import { insertItem, moveItem, readDigest, removeItem, writeDigestField, writeItemTexts } from './digest-document'

type ActOf<Name extends DigestAct['act']> = Extract<DigestAct, { act: Name }>

/** Performs an act on an open digest; answers what takes it back, or null where it changed nothing. The caller commits. */
export function performOnDigest(doc: LoroDoc, act: DigestAct): DigestAct | null {
  switch (act.act) {
    case 'digest-texts': return writeTexts(doc, act)
    case 'item-insert': return insert(doc, act)
    case 'item-move': return move(doc, act)
    case 'item-remove': return remove(doc, act)
    case 'item-texts': return writeOwnTexts(doc, act)
  }
}

/** Performs acts in order; answers those that changed something, each with what takes it back. */
export function performAllOnDigest(doc: LoroDoc, acts: readonly DigestAct[]): Step['pieces'] {
  return acts.flatMap((act) => {
    const inverse = performOnDigest(doc, act)
    return inverse ? [{ act, inverse }] : []
  })
}

function writeTexts(doc: LoroDoc, { digest, texts, expect }: ActOf<'digest-texts'>): DigestAct | null {
  const before = readDigest(doc)
  if (expect && !agrees(before, expect)) return null
  const old = changedOf(before, texts)
  if (Object.keys(old).length === 0) return null
  for (const name of ['subject', 'preheader', 'intro'] as const) if (texts[name] !== undefined) writeDigestField(doc, name, texts[name])
  return { act: 'digest-texts', digest, texts: old, expect: texts }
}

function insert(doc: LoroDoc, { digest, item, before }: ActOf<'item-insert'>): DigestAct | null {
  if (find(doc, item.id)) return null
  insertItem(doc, item, before)
  return { act: 'item-remove', digest, id: item.id }
}

function move(doc: LoroDoc, { digest, id, before }: ActOf<'item-move'>): DigestAct | null {
  const found = find(doc, id)
  if (!found || found.next === before) return null
  moveItem(doc, id, before)
  return { act: 'item-move', digest, id, before: found.next }
}

function remove(doc: LoroDoc, { digest, id }: ActOf<'item-remove'>): DigestAct | null {
  const found = find(doc, id)
  if (!found) return null
  removeItem(doc, id)
  return { act: 'item-insert', digest, item: found.item, before: found.next }
}

function writeOwnTexts(doc: LoroDoc, { digest, id, texts }: ActOf<'item-texts'>): DigestAct | null {
  const found = find(doc, id)
  const old = found ? changedOf(found.item, texts) : {}
  if (Object.keys(old).length === 0) return null
  writeItemTexts(doc, id, texts)
  return { act: 'item-texts', digest, id, texts: old }
}

/** An item and the id of the one after it. */
function find(doc: LoroDoc, id: string): { item: OutlineItem; next: string | null } | null {
  const { outline } = readDigest(doc)
  const at = outline.findIndex((item) => item.id === id)
  return at < 0 ? null : { item: outline[at]!, next: outline[at + 1]?.id ?? null }
}

/** The values that `texts` would replace. */
function changedOf<T extends object>(had: object, texts: T): T {
  const values = had as Record<string, unknown>
  return Object.fromEntries(Object.entries(texts).filter(([name, text]) => text !== undefined && name in values && values[name] !== text).map(([name]) => [name, values[name]])) as T
}

function agrees(had: object, expect: object): boolean {
  return Object.entries(expect).every(([name, value]) => (had as Record<string, unknown>)[name] === value)
}
