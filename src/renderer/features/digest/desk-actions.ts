import { insertItem, moveItem, removeItem, renameSection, writeDigestField, writeOverrides, type DigestField } from '@shared/document/digest-document'
import type { CardOverrides, OutlineItem } from '@shared/model/digest'
import { randomId } from '@shared/model/ids'
import type { OpenDocument } from '@renderer/engine/open-document'
import { movesTo } from './outline-moves'

export interface DeskActions {
  /** Answers the new card's id. */
  addCard: (articleId: string, beforeId: string | null) => string
  addSection: (title: string, beforeId: string | null) => string
  /** False when the row stands there already. */
  move: (outline: readonly OutlineItem[], id: string, beforeId: string | null) => boolean
  remove: (id: string) => void
  rename: (sectionId: string, title: string) => void
  override: (cardId: string, overrides: Partial<CardOverrides>) => void
  reset: (cardId: string, fields: readonly (keyof CardOverrides)[]) => void
  write: (field: DigestField, value: string) => void
}

const PAUSE_MS = 120

/**
 * Everything that can be done to a digest, each an undo step of its own; typing in one field is one step. What is not
 * typing is sent to disk at once, and typing as soon as it pauses, so that the preview follows without waiting for more.
 */
export function createDeskActions(document: OpenDocument): DeskActions {
  const act = (edit: Parameters<OpenDocument['change']>[0]): void => {
    document.change(edit)
    saveNow(document)
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  const type = (edit: Parameters<OpenDocument['change']>[0], field: string): void => {
    document.change(edit, field)
    clearTimeout(pause)
    pause = setTimeout(() => saveNow(document), PAUSE_MS)
  }
  const add = (item: OutlineItem, beforeId: string | null): string => {
    act((doc) => insertItem(doc, item, beforeId))
    return item.id
  }
  return {
    addCard: (articleId, beforeId) => add({ kind: 'card', id: randomId(), articleId, headline: '', excerpt: '', linkLabel: '' }, beforeId),
    addSection: (title, beforeId) => add({ kind: 'section', id: randomId(), title }, beforeId),
    move(outline, id, beforeId) {
      const moves = movesTo(outline, id, beforeId)
      if (moves.length > 0) act((doc) => { for (const move of moves) moveItem(doc, move.id, move.beforeId) })
      return moves.length > 0
    },
    remove: (id) => act((doc) => removeItem(doc, id)),
    rename: (sectionId, title) => type((doc) => renameSection(doc, sectionId, title), `section ${sectionId}`),
    override: (cardId, overrides) => type((doc) => writeOverrides(doc, cardId, overrides), `card ${cardId} ${Object.keys(overrides).join(' ')}`),
    reset: (cardId, fields) => act((doc) => writeOverrides(doc, cardId, Object.fromEntries(fields.map((field) => [field, ''])))),
    write: (field, value) => type((doc) => writeDigestField(doc, field, value), field),
  }
}

/** A save that fails is told by the document's save state, which tries again by itself. */
export function saveNow(document: OpenDocument): void {
  document.flush().catch(() => undefined)
}
