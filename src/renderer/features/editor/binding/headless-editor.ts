import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import { createOpenDocument, type OwnedDocument } from '@renderer/engine/open-document-factory'
import type { Block } from '@shared/model/block'
import { createDocument } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { createBodyExtension } from './editor-extension'
import { $blocksOf, $readTops } from './lexical-to-blocks'

export interface BoundEditor { document: OwnedDocument; editor: LexicalEditorWithDispose; errors: unknown[] }

const open = new Set<BoundEditor>()

/** For tests: a document with this body, and a bound editor without a screen. */
export function createBoundEditor(body: readonly Block[]): BoundEditor {
  const source = createDocument()
  writeBody(source, body)
  source.commit()
  const snapshot = source.export({ mode: 'snapshot' })
  source.free()
  return openBoundEditor(snapshot)
}

/** {@link createBoundEditor} of a document that is there already. */
export function openBoundEditor(snapshot: Uint8Array): BoundEditor {
  const errors: unknown[] = []
  const document = createOpenDocument('a1', 'article', snapshot, { append: () => Promise.resolve(1), report: (error) => errors.push(error) })
  const editor = buildEditorFromExtensions(createBodyExtension(document, {}, (error) => errors.push(error)))
  editor._headless = true
  edit(editor, () => undefined)
  const bound = { document, editor, errors }
  open.add(bound)
  return bound
}

/** For tests: closes every editor that was opened; their documents live outside JavaScript's memory. */
export function closeBoundEditors(): void {
  for (const { document, editor } of open) {
    editor.dispose()
    document.free()
  }
  open.clear()
}

/** Runs one update of the editor to its end. */
export function edit(editor: LexicalEditor, work: () => void): void {
  editor.update(work, { discrete: true })
}

/** What the editor shows, as blocks. */
export function readEditor(editor: LexicalEditor): Block[] {
  return editor.read(() => $blocksOf($readTops()))
}
