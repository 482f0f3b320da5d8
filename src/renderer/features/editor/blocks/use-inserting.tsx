import type { LexicalEditor } from 'lexical'
import { useMemo, useState, type ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import { pictureFrom } from '@renderer/features/editor/article-picture'
import { PicturePicker } from '@renderer/features/editor/picture-picker'
import { insertEmbed } from './insert-embed'
import type { Inserting } from './insertables'

/** What the insert menus work with, and the dialog that asks for a picture when one is wanted. */
export function useInserting(editor: LexicalEditor, document: OpenDocument): [Inserting, ReactNode] {
  const [wanted, setWanted] = useState<'picture' | 'gallery' | null>(null)
  const inserting = useMemo<Inserting>(() => ({ editor, document, choosePicture: setWanted, editNote: openNote }), [editor, document])
  const picker = (
    <PicturePicker
      isOpen={wanted !== null}
      onOpenChange={(open) => { if (!open) setWanted(null) }}
      onPick={(chosen) => {
        const picture = pictureFrom(chosen)
        insertEmbed(editor, document, wanted === 'gallery' ? { kind: 'gallery', pictures: [picture] } : { kind: 'picture', picture })
      }}
    />
  )
  return [inserting, picker]
}

/** A footnote that has just come is open to be written. */
function openNote(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-note-button="${id}"]`)?.click()))
}
