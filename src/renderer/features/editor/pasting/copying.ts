import { $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical'
import { cutOut, type Piece, type Stretch } from '@shared/document/body-places'
import { resolveEmbeds } from '@shared/document/embeds'
import { OWN_COPY, writeOwnCopy } from '@shared/document/own-copy'
import { bodyToHtml } from '@shared/print/article-html'
import { bodyToText } from '@shared/print/render-article'
import type { Block } from '@shared/model/block'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $blocksOf, $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'

/** A stretch of the body with what its embeds and footnotes hold. The caller is inside an update or a read. */
export function pieceOf(document: OpenDocument, stretch: Stretch): Piece {
  const piece = cutOut($blocksOf($readTops()), stretch)
  return { ...piece, blocks: resolveEmbeds(document.doc, piece.blocks) }
}

/** Puts a piece on the clipboard: as it is for Galley, as clean HTML, and as plain text. */
export function fillClipboard(data: DataTransfer, piece: Piece): void {
  const blocks = asWords(piece)
  data.setData(OWN_COPY, writeOwnCopy(piece))
  data.setData('text/html', bodyToHtml(blocks))
  data.setData('text/plain', bodyToText(blocks))
}

/** Words from the middle of a heading or a quote are words elsewhere. */
export function asWords({ blocks, inline }: Piece): Block[] {
  return inline ? blocks.map(({ spans }) => ({ type: 'paragraph', spans })) : blocks
}

/** Takes away what is selected. The caller is inside an update. */
export function $removeSelected(): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.removeText()
  else if ($isNodeSelection(selection)) for (const node of selection.getNodes()) node.remove()
}
