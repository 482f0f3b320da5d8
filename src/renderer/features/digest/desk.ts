import { createStore, type StoreApi } from 'zustand/vanilla'
import { readDigest } from '@shared/document/digest-document'
import type { OutlineItem } from '@shared/model/digest'
import type { OpenDocument } from '@renderer/engine/open-document'
import { createDeskActions, type DeskActions } from './desk-actions'
import { applyMoves, groupOf, movesTo, rowAfterRemoval, stepOf } from './outline-moves'
import { placeInWords, sectionName } from './outline-words'

/** Where the focus should go next; a new object each time it is asked for. 'stay' is the row, or what has the focus in it. */
export interface WantedFocus { id: string; part: 'row' | 'field' | 'stay' }

export interface DeskState {
  /** The row in move mode and in front of what it would land; the document has not heard of it yet. */
  moving: { id: string; beforeId: string | null } | null
  /** The card whose own words are being edited. */
  openId: string | null
  selectedId: string | null
  /** What was last said to screen readers. */
  said: { text: string; turn: number }
  wanted: WantedFocus | null
}

/** One open digest with what the desk shows around it; nothing of it outlives the screen. */
export interface Desk {
  readonly document: OpenDocument
  readonly actions: DeskActions
  readonly state: StoreApi<DeskState>
  outline: () => OutlineItem[]
  nameOf: (id: string) => string
  say: (text: string) => void
  select: (id: string | null) => void
  /** Selects a row and shows its editor, or closes the one that is open. */
  open: (id: string | null) => void
  /** Puts an article in the digest, after the selected row or before `beforeId`; one that is there is only shown. */
  add: (articleId: string, name: string, beforeId?: string | null) => void
  addSection: (beforeId: string | null) => void
  step: (id: string, direction: 'up' | 'down') => void
  move: (id: string, beforeId: string | null) => void
  remove: (id: string) => void
}

/** What of a desk comes back with the window. */
export type LeftDesk = Pick<DeskState, 'openId' | 'selectedId'>

const NOTHING_LEFT: LeftDesk = { openId: null, selectedId: null }

export type Naming = (item: OutlineItem) => string

/** The desk of an open digest; `name` says how a row is called when it is announced. */
export function createDesk(document: OpenDocument, name: Naming, left: LeftDesk = NOTHING_LEFT): Desk {
  const state = createStore<DeskState>(() => ({ moving: null, ...left, said: { text: '', turn: 0 }, wanted: null }))
  const outline = (): OutlineItem[] => readDigest(document.doc).outline
  const nameOf = (id: string): string => {
    const item = outline().find((each) => each.id === id)
    return item === undefined ? '' : item.kind === 'section' ? sectionName(item.title) : name(item)
  }
  const actions = createDeskActions(document, nameOf)
  const say = (text: string): void => state.setState(({ said }) => ({ said: { text, turn: said.turn + 1 } }))
  const go = (id: string, part: WantedFocus['part'] = 'row'): void => state.setState({ selectedId: id, wanted: { id, part } })
  const sayPlace = (id: string, before = ''): void => say(`${before}${placeInWords(outline(), id)}`)

  return {
    document, actions, state, outline, nameOf, say,
    select: (id) => state.setState({ selectedId: id }),
    open(id) {
      const { openId } = state.getState()
      state.setState({ openId: id })
      if (id !== null) go(id, 'field')
      else if (openId !== null) go(openId)
    },
    add(articleId, articleName, beforeId) {
      const there = outline().find((item) => item.kind === 'card' && item.articleId === articleId)
      if (there !== undefined) {
        state.setState({ selectedId: there.id })
        return sayPlace(there.id, `“${articleName}” is in this digest already: `)
      }
      const id = actions.addCard(articleId, articleName, beforeId === undefined ? afterSelected(outline(), state.getState().selectedId) : beforeId)
      state.setState({ selectedId: id })
      sayPlace(id, `Added “${articleName}”: `)
    },
    addSection(beforeId) {
      go(actions.addSection('', beforeId), 'field')
      say('Added a section. Type its title.')
    },
    step(id, direction) {
      const beforeId = stepOf(outline(), id, direction)
      if (beforeId === undefined) return say(direction === 'up' ? 'At the top already.' : 'At the end already.')
      actions.move(outline(), id, beforeId)
      go(id, 'stay')
      sayPlace(id)
    },
    move(id, beforeId) {
      if (actions.move(outline(), id, beforeId)) sayPlace(id, `${nameOf(id)}: `)
      go(id)
    },
    remove(id) {
      const [next, called] = [rowAfterRemoval(outline(), id), nameOf(id)]
      actions.remove(id)
      state.setState(({ openId }) => ({ openId: openId === id ? null : openId, moving: null }))
      if (next !== null) go(next)
      say(`Removed “${called}”.`)
    },
  }
}

/** The outline as it would be if the row in move mode were dropped now. */
export function outlineShown(outline: readonly OutlineItem[], moving: DeskState['moving']): readonly OutlineItem[] {
  return moving === null ? outline : applyMoves(outline, movesTo(outline, moving.id, moving.beforeId))
}

function afterSelected(outline: readonly OutlineItem[], selectedId: string | null): string | null {
  const at = outline.findIndex((item) => item.id === selectedId)
  return at < 0 ? null : (outline[at + 1]?.id ?? null)
}

/** Where a row stands now, as a `beforeId`. */
export function standsBefore(outline: readonly OutlineItem[], id: string): string | null {
  const last = groupOf(outline, id).at(-1)
  return outline[outline.findIndex((item) => item.id === last) + 1]?.id ?? null
}
