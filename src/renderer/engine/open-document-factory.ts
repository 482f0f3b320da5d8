import type { LoroDoc } from 'loro-crdt'
import { createDocument } from '@shared/document/article-document'
import { viewBody, type BodyView } from '@shared/document/body'
import { performAllOnDigest } from '@shared/document/digest-acts'
import type { DigestAct, Step } from '@shared/model/act'
import { createSaveQueue, type SaveState, type SentStep } from './open-document-saving'
import { BESIDE_UNDO, createUndoSteps, type UndoFollower } from './open-document-undo'

/** One article or digest, open in this window: its Loro document, its undo stack and its saving. */
export interface OpenDocument {
  readonly id: string
  readonly kind: 'article' | 'digest'
  readonly doc: LoroDoc
  /**
   * Runs an edit and commits it as one undo step. With a `typing` key, quick successive edits with that key are one
   * step: pass the field's name for keystrokes and nothing for buttons, drags and keys that act at once.
   */
  change: (edit: (doc: LoroDoc) => void, typing?: string) => void
  /** Runs an edit that is no undo step: what a part holds before it is put into the text. */
  beside: (edit: (doc: LoroDoc) => void) => void
  /**
   * Performs acts on a digest as one step of the newsroom's journal, which undoes them; with a `key`, quick successive
   * steps are one. False where nothing changed.
   */
  perform: (acts: readonly DigestAct[], label: string, key?: string) => boolean
  undo: () => boolean
  redo: () => boolean
  canUndo: () => boolean
  canRedo: () => boolean
  saveState: () => SaveState
  /** Calls back after any change of the document or of its save state. */
  subscribe: (listener: () => void) => () => void
  /** Counts changes of the document: what was read at one version is good until the next. */
  version: () => number
  /** An article's body as it is shown, read once a version. */
  body: () => BodyView
  /** Says what the body is after an edit just made, so that nobody has to read all of it again. */
  keepBody: (view: BodyView) => void
  /** Resolves when everything is on disk; rejects with a plain sentence when it could not be written. */
  flush: () => Promise<void>
  /** Keeps other people's changes out until released (while an input method composes). */
  holdRemote: () => () => void
  /** Calls back just before others' changes come in and before undo and redo: the last moment to write what is pending. */
  beforeOthers: (listener: () => void) => () => void
  /** Lets an editor's caret follow undo and redo; one editor at a time. */
  followUndo: (follower: UndoFollower) => () => void
}

/** What the registry holds of an open document beyond what its users see. */
export interface OwnedDocument extends OpenDocument {
  importRemote: (updates: readonly Uint8Array[]) => void
  settled: () => Promise<void>
  free: () => void
}

export interface DocumentPort {
  append: (updates: Uint8Array[], whole: boolean, steps: SentStep[]) => Promise<number>
  report: (error: unknown) => void
}

/** Opens a document from its snapshot. The port is all it knows of the engine. */
export function createOpenDocument(id: string, kind: 'article' | 'digest', bytes: Uint8Array, port: DocumentPort): OwnedDocument {
  const doc = createDocument()
  if (bytes.length > 0) doc.import(bytes)
  const listeners = new Set<() => void>()
  const writers = new Set<() => void>()
  const arrived: Uint8Array[] = []
  const performed: Step[] = []
  let [version, holds] = [0, 0]
  let known: { version: number; view: BodyView } | null = null
  const notify = (): void => { for (const listener of listeners) guarded(port.report, listener) }
  const writePending = (): void => { for (const write of writers) guarded(port.report, write) }
  const queue = createSaveQueue({
    send: (updates, whole, sent) => port.append(updates, whole, sent),
    exportWhole: () => doc.export({ mode: 'update' }),
    onState: notify,
  })
  const steps = createUndoSteps(doc, port.report)
  const stopUpdates = doc.subscribeLocalUpdates((update) => guarded(port.report, () => queue.push(update, performed.splice(0))))
  const stopEvents = doc.subscribe(() => guarded(port.report, () => {
    version++
    notify()
  }))
  // One by one: importBatch checks the document out to import, and a checkout empties the undo stack.
  const importArrived = (): void => {
    if (holds > 0 || arrived.length === 0) return
    writePending()
    for (const update of arrived.splice(0)) guarded(port.report, () => doc.import(update))
  }
  return {
    id, kind, doc,
    change(edit, typing) {
      edit(doc)
      steps.commit(typing ?? null, undefined)
    },
    beside(edit) {
      edit(doc)
      doc.commit({ origin: BESIDE_UNDO })
    },
    perform(acts, label, key) {
      doc.commit()
      const pieces = performAllOnDigest(doc, acts)
      if (pieces.length === 0) return false
      performed.push({ label, pieces, ...(key !== undefined && { key }) })
      doc.commit()
      return true
    },
    undo: () => (writePending(), steps.undo()),
    redo: () => (writePending(), steps.redo()),
    canUndo: steps.canUndo,
    canRedo: steps.canRedo,
    saveState: queue.state,
    version: () => version,
    body() {
      if (known?.version !== version) known = { version, view: viewBody(doc) }
      return known.view
    },
    keepBody(view) {
      known = { version, view }
    },
    subscribe: (listener) => added(listeners, listener),
    beforeOthers: (listener) => added(writers, listener),
    flush: queue.flush,
    settled: queue.settled,
    followUndo: steps.follow,
    holdRemote: () => hold(() => holds++, () => { holds--; importArrived() }),
    importRemote(updates) {
      arrived.push(...updates)
      importArrived()
    },
    free() {
      stopUpdates()
      stopEvents()
      steps.free()
      doc.free()
    },
  }
}

function added(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

function hold(take: () => void, release: () => void): () => void {
  let held = true
  take()
  return () => {
    if (held) release()
    held = false
  }
}

/** An exception inside one of Loro's subscribers would poison the document; it is reported and ends there. */
function guarded(report: (error: unknown) => void, work: () => void): void {
  try {
    work()
  } catch (error) {
    report(error)
  }
}
