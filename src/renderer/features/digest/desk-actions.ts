import type { DigestAct } from '@shared/model/act'
import type { CardOverrides, OutlineItem } from '@shared/model/digest'
import { randomId } from '@shared/model/ids'
import type { OpenDocument } from '@renderer/engine/open-document'
import { movesTo } from './outline-moves'

export type DigestText = 'subject' | 'preheader' | 'intro'

export interface DeskActions {
  /** Answers the new card's id. */
  addCard: (articleId: string, name: string, beforeId: string | null) => string
  addSection: (title: string, beforeId: string | null) => string
  /** False when the row stands there already. */
  move: (outline: readonly OutlineItem[], id: string, beforeId: string | null) => boolean
  remove: (id: string) => void
  rename: (sectionId: string, title: string) => void
  override: (cardId: string, overrides: Partial<CardOverrides>) => void
  reset: (cardId: string, fields: readonly (keyof CardOverrides)[]) => void
  write: (field: DigestText, value: string) => void
}

const PAUSE_MS = 120

/**
 * Everything that can be done to a digest, each a step of the journal that says by `nameOf` what it was done to; typing
 * in one field is one step. What is not typing is sent to disk at once, and typing as soon as it pauses, so that the
 * preview follows without waiting for more.
 */
export function createDeskActions(document: OpenDocument, nameOf: (id: string) => string): DeskActions {
  const digest = document.id
  const act = (label: string, acts: readonly DigestAct[]): void => {
    if (document.perform(acts, label)) saveNow(document)
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  const type = (label: string, typed: DigestAct, key: string): void => {
    document.perform([typed], label, `${digest} ${key}`)
    clearTimeout(pause)
    pause = setTimeout(() => saveNow(document), PAUSE_MS)
  }
  const add = (label: string, item: OutlineItem, before: string | null): string => {
    act(label, [{ act: 'item-insert', digest, item, before }])
    return item.id
  }
  const quoted = (id: string): string => `“${nameOf(id).slice(0, 120)}”`
  return {
    addCard: (articleId, name, before) => add(`Added “${name.slice(0, 120)}” to the digest`, { kind: 'card', id: randomId(), articleId, headline: '', excerpt: '', linkLabel: '' }, before),
    addSection: (title, before) => add('Added a section', { kind: 'section', id: randomId(), title }, before),
    move(outline, id, beforeId) {
      const moves = movesTo(outline, id, beforeId)
      act(`Moved ${quoted(id)}`, moves.map((move) => ({ act: 'item-move', digest, id: move.id, before: move.beforeId })))
      return moves.length > 0
    },
    remove: (id) => act(`Removed ${quoted(id)} from the digest`, [{ act: 'item-remove', digest, id }]),
    rename: (id, title) => type('Renamed a section', { act: 'item-texts', digest, id, texts: { title } }, `section ${id}`),
    override: (id, texts) => type(`Edited ${quoted(id)} for the digest`, { act: 'item-texts', digest, id, texts }, `card ${id} ${Object.keys(texts).join(' ')}`),
    reset: (id, fields) => act(`Reset ${quoted(id)} to its article`, [{ act: 'item-texts', digest, id, texts: Object.fromEntries(fields.map((field) => [field, ''])) }]),
    write: (field, value) => type(`Changed the digest’s ${field}`, { act: 'digest-texts', digest, texts: { [field]: value } }, field),
  }
}

/** A save that fails is told by the document's save state, which tries again by itself. */
export function saveNow(document: OpenDocument): void {
  document.flush().catch(() => undefined)
}
