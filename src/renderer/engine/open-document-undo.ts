import { type Cursor, type LoroDoc, UndoManager, type Value } from 'loro-crdt'

/** Where the caret was, as an undo step remembers it. */
export interface StepSelection { value: Value; cursors: Cursor[] }

/** A view that wants the caret to follow undo and redo. */
export interface UndoFollower {
  /** The selection before the edit that is being recorded. */
  capture: () => StepSelection | null
  restore: (selection: StepSelection) => void
}

export interface UndoSteps {
  /**
   * Commits what was edited. Commits with the same `typing` key in quick succession are one step; without a key every
   * commit is a step of its own.
   */
  commit: (typing: string | null, origin: string | undefined) => void
  undo: () => boolean
  redo: () => boolean
  canUndo: () => boolean
  canRedo: () => boolean
  follow: (follower: UndoFollower) => () => void
  free: () => void
}

/** The origin of commits that undo passes over. */
export const BESIDE_UNDO = 'beside'

const PAUSE_MS = 500
/** Typing without a pause still becomes a new step now and then, or one undo would take a whole paragraph. */
const LONGEST_MS = 5000
const ALWAYS_MERGE_MS = 1e9
const MAX_STEPS = 1000

/**
 * Loro's UndoManager with grouping decided here: its own interval counts from the first edit of a step, so a fast
 * typist's word would be cut in two, and it would join a button's edit to the typing around it.
 */
export function createUndoSteps(doc: LoroDoc, report: (error: unknown) => void): UndoSteps {
  let follower: UndoFollower | null = null
  let group = { key: null as string | null, startedAt: 0, lastAt: 0 }
  const guard = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      report(error)
      return otherwise
    }
  }
  const none: StepSelection = { value: null, cursors: [] }
  const steps = new UndoManager(doc, {
    mergeInterval: 0,
    maxUndoSteps: MAX_STEPS,
    excludeOriginPrefixes: [BESIDE_UNDO],
    onPush: () => guard(() => follower?.capture() ?? none, none),
    onPop: (_isUndo, selection) => guard(() => {
      if (selection && selection.value !== null) follower?.restore(selection)
    }, undefined),
  })
  const step = (work: () => boolean): boolean => {
    group = { key: null, startedAt: 0, lastAt: 0 }
    doc.commit()
    return guard(work, false)
  }
  return {
    commit(typing, origin) {
      const now = Date.now()
      const joins = typing !== null && typing === group.key && now - group.lastAt < PAUSE_MS && now - group.startedAt < LONGEST_MS
      steps.setMergeInterval(joins ? ALWAYS_MERGE_MS : 0)
      doc.commit(origin === undefined ? undefined : { origin })
      group = { key: typing, startedAt: joins ? group.startedAt : now, lastAt: now }
    },
    undo: () => step(() => steps.undo()),
    redo: () => step(() => steps.redo()),
    canUndo: () => steps.canUndo(),
    canRedo: () => steps.canRedo(),
    follow(next) {
      follower = next
      return () => { if (follower === next) follower = null }
    },
    free: () => steps.free(),
  }
}
