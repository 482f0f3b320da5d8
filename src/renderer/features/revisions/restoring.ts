import type { LoroDoc } from 'loro-crdt'
import type { OpenDocument } from '@renderer/engine/open-document'
import { showToast } from '@renderer/ui/toast'

let lastSaid = (): void => undefined

/** Brings something back as one edit of the open article, and says so with the way back. */
export function restore(document: OpenDocument, what: string, edit: (doc: LoroDoc) => void): void {
  const before = document.doc.opCount()
  document.change(edit)
  // One at a time: of two ways back only the later is one.
  lastSaid()
  if (document.doc.opCount() === before) return void (lastSaid = showToast({ message: 'The article says so already.' }))
  const after = document.doc.opCount()
  lastSaid = showToast({ message: `Brought ${what} back.`, action: { label: 'Undo', run: () => takeBack(document, after) } })
}

function takeBack(document: OpenDocument, after: number): void {
  if (document.doc.opCount() === after) document.undo()
  else showToast({ message: 'The article was changed since. Undo takes back the latest change first.' })
}
