import { buildEditorFromExtensions } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import { createOpenDocument, type OwnedDocument } from '@renderer/engine/open-document-factory'
import type { Block } from '@shared/model/block'
import { createDocument } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { createBodyExtension } from './editor-extension'
import { $blocksOf, $readTops } from './lexical-to-blocks'

export interface BoundEditor { document: OwnedDocument; editor: LexicalEditor; errors: unknown[] }

/** For tests: a document with this body, and a bound editor without a screen. */
export function createBoundEditor(body: readonly Block[]): BoundEditor {
  const source = createDocument()
  writeBody(source.getText('body'), body)
  source.commit()
  return openBoundEditor(source.export({ mode: 'snapshot' }))
}

/** {@link createBoundEditor} of a document that is there already. */
export function openBoundEditor(snapshot: Uint8Array): BoundEditor {
  const errors: unknown[] = []
  const document = createOpenDocument('a1', 'article', snapshot, { append: () => Promise.resolve(1), report: (error) => errors.push(error) })
  const editor = buildEditorFromExtensions(createBodyExtension(document, {}, (error) => errors.push(error)))
  editor._headless = true
  edit(editor, () => undefined)
  return { document, editor, errors }
}

/** Runs one update of the editor to its end. */
export function edit(editor: LexicalEditor, work: () => void): void {
  editor.update(work, { discrete: true })
}

/** What the editor shows, as blocks. */
export function readEditor(editor: LexicalEditor): Block[] {
  return editor.read(() => $blocksOf($readTops()))
}
