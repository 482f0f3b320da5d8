import type { Cursor, LoroDoc, LoroEventBatch } from 'loro-crdt'
import { COLLABORATION_TAG, mergeRegister, type LexicalEditor, type UpdateListenerPayload } from 'lexical'
import { viewBody, writeBody, type BodyView } from '@shared/document/body'
import { writeBlock } from '@shared/document/write-block'
import type { Block } from '@shared/model/block'
import type { OpenDocument } from '@renderer/engine/open-document'
import { changedBlock, sameBody } from './changed-block'
import { $readSelection, $setFlatSelection, type FlatSelection } from './flat-offsets'
import { followDelta } from './follow-delta'
import { $blocksOf, $readTops, type Top } from './lexical-to-blocks'
import { $showBlocks } from './show-blocks'
import { typingKey } from './typing-key'

/** Marks the updates that bring the document into the editor; they are never written back. */
export const FROM_DOCUMENT = 'from-document'

/** Marks an update that is an undo step of its own, never a part of the typing around it. */
export const OWN_STEP = 'own-step'

interface Cursors { anchor: Cursor; focus: Cursor }

export interface Binding {
  /** Makes the editor show the document again, after Lexical has failed. */
  resync: () => void
  unbind: () => void
}

/**
 * Keeps an editor and the body of an open document the same. Every update of the editor is written at once as the
 * smallest edit; every other change of the body (undo, a colleague) is shown block by block with the caret kept.
 */
export function bindEditor(editor: LexicalEditor, document: OpenDocument, report: (error: unknown) => void): Binding {
  const body = document.doc.getText('body')
  let shown: Block[] = []
  let tops: readonly Top[] = []
  // As the document was when it was last read: its places are the editor's where no block was moved.
  let view: BodyView = document.body()
  let selected: FlatSelection | null = null
  let [here, before]: (Cursors | null)[] = [null, null]
  let [writing, followed, stale] = [false, false, false]
  let release: (() => void) | null = null

  const guard = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      report(error)
    }
  }
  const remember = (selection: FlatSelection | null): void => {
    selected = selection
    here = selection && cursorsAt(selection)
  }
  function cursorsAt({ anchor, focus }: FlatSelection): Cursors | null {
    const at = (offset: number): Cursor | undefined => body.getCursor(Math.min(view.toFlat(offset), body.length))
    const [a, f] = [at(anchor), at(focus)]
    return a && f ? { anchor: a, focus: f } : null
  }
  function show(selection: FlatSelection | null): void {
    stale = false
    // Read anew: undo asks for its caret before the document tells that it has changed.
    view = viewBody(document.doc)
    editor.update(() => {
      $showBlocks(view.blocks)
      if (selection) $setFlatSelection($readTops(), selection)
    }, { discrete: true, tag: [FROM_DOCUMENT, COLLABORATION_TAG] })
  }
  function write(blocks: Block[], isOwnStep: boolean): void {
    before = here
    writing = true
    try {
      document.change((doc) => { view = writeChange(doc, blocks) }, isOwnStep ? undefined : typingKey(shown, blocks))
      document.keepBody(view)
      shown = blocks
    } finally {
      writing = false
    }
  }
  /** A key changes one block; then nothing else is looked at. */
  function writeChange(doc: LoroDoc, blocks: Block[]): BodyView {
    const at = shown.length === view.blocks.length ? changedBlock(shown, blocks) : null
    const after = at === null ? null : writeBlock(doc, view, at, blocks[at]!)
    if (after) return after
    writeBody(doc, blocks)
    return viewBody(doc)
  }
  function onUpdate({ editorState, tags, dirtyElements, dirtyLeaves }: UpdateListenerPayload): void {
    const dirty = dirtyElements.size > 0 || dirtyLeaves.size > 0
    const known = new Map(tops.map((top) => [top.node.getKey(), top]))
    const { selection, blocks, odd } = editorState.read(() => {
      tops = $readTops((key) => (dirtyElements.has(key) || dirtyLeaves.has(key) ? undefined : known.get(key)))
      return { selection: $readSelection(tops), blocks: dirty ? $blocksOf(tops) : shown, odd: dirty && tops.some((top) => top.odd) }
    })
    if (tags.has(FROM_DOCUMENT)) shown = blocks
    else if (blocks !== shown && !sameBody(blocks, shown)) write(blocks, tags.has(OWN_STEP))
    remember(selection)
    if (odd && !editor.isComposing()) queueMicrotask(() => guard(() => show(selected)))
    compose()
  }
  /** Places of the flat text as the editor will show them. */
  function shownAfter({ anchor, focus }: FlatSelection): FlatSelection {
    const { toShown } = viewBody(document.doc)
    return { anchor: toShown(anchor), focus: toShown(focus) }
  }
  /** While an input method composes nothing may be written into the editor, so others' changes wait outside. */
  function compose(): void {
    if (editor.isComposing()) release ??= document.holdRemote()
    else if (release) {
      const done = release
      release = null
      queueMicrotask(() => guard(() => {
        if (stale) show(selected)
        done()
      }))
    }
  }
  function onEvent(batch: LoroEventBatch): void {
    if (writing) return
    for (const { target, diff } of batch.events) {
      if (target !== body.id || diff.type !== 'text') continue
      before = here
      followed = true
      queueMicrotask(() => { followed = false })
      const moved = selected && shownAfter(followDelta({ anchor: view.toFlat(selected.anchor), focus: view.toFlat(selected.focus) }, diff.diff))
      if (editor.isComposing()) stale = true
      else show(moved)
    }
  }
  const stop = mergeRegister(
    editor.registerUpdateListener((payload) => guard(() => onUpdate(payload))),
    document.doc.subscribe((batch) => guard(() => onEvent(batch))),
    // A read commits what the editor has not committed yet, and the listener above writes it.
    document.beforeOthers(() => editor.read(() => undefined)),
    document.followUndo({
      capture: () => ((writing || followed) && before ? { value: 'body', cursors: [before.anchor, before.focus] } : null),
      restore: ({ cursors: [anchor, focus] }) => {
        const [a, f] = [anchor && document.doc.getCursorPos(anchor), focus && document.doc.getCursorPos(focus)]
        if (a && f && !editor.isComposing()) show(shownAfter({ anchor: a.offset, focus: f.offset }))
      },
    }),
  )
  show(null)
  return {
    resync: () => show(selected),
    unbind: () => {
      release?.()
      stop()
    },
  }
}
