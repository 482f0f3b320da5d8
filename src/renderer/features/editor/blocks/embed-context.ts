import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { createContext, use, useCallback } from 'react'
import type { LoroDoc } from 'loro-crdt'
import type { LexicalEditor } from 'lexical'
import { readEmbed, writeEmbed } from '@shared/document/embeds'
import type { Embed, EmbedKind } from '@shared/model/embed'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'

/** The document whose embeds and footnotes are shown. */
export const EmbedContext = createContext<OpenDocument | null>(null)

/** What a view of an embed or a footnote needs of the editor it stands in. */
export function useEmbedSurroundings(): { document: OpenDocument; editor: LexicalEditor } {
  const document = use(EmbedContext)
  const [editor] = useLexicalComposerContext()
  if (document === null) throw new Error('This stands only inside an article’s body')
  return { document, editor }
}

/** What an embed holds now; undefined where this program knows nothing of it. */
export function useEmbed(id: string): Embed | undefined {
  const { document } = useEmbedSurroundings()
  return useDocumentValue(document, useCallback((doc: LoroDoc) => readEmbed(doc, id), [id]))
}

export type EmbedOf<Kind extends EmbedKind> = Extract<Embed, { kind: Kind }>

/** Writes values of an embed; typing in one field is one undo step. */
export function useWriteEmbed<Kind extends EmbedKind>(id: string): (change: (embed: EmbedOf<Kind>) => EmbedOf<Kind>, field: string) => void {
  const { document } = useEmbedSurroundings()
  return useCallback((change, field) => document.change((doc) => {
    const embed = readEmbed(doc, id)
    if (embed) writeEmbed(doc, id, change(embed as EmbedOf<Kind>))
  }, `embed ${id} ${field}`), [document, id])
}
