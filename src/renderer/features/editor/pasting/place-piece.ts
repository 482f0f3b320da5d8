import { $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical'
import { looksAt, putInto, type Piece, type Stretch } from '@shared/document/body-places'
import { writeEmbed, writeNote } from '@shared/document/embeds'
import { withOwnIds } from '@shared/document/own-copy'
import type { Block } from '@shared/model/block'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $readSelection, $setFlatSelection } from '@renderer/features/editor/binding/flat-offsets'
import { $blocksOf, $readTops, type Line } from '@renderer/features/editor/binding/lexical-to-blocks'
import { $showBlocks } from '@renderer/features/editor/binding/show-blocks'

/** Where a piece was put and what stood there before. */
export interface Placed { at: Stretch; before: Block[]; blocks: Block[] }

/**
 * Puts a piece where the selection is, or at `at`, as one step of undo of its own. What its embeds and footnotes hold is
 * written first, and beside the steps: taking the piece back takes it off the page.
 */
export function placePiece(editor: LexicalEditor, document: OpenDocument, piece: Piece, at?: Stretch): Placed {
  const { blocks, embeds, notes } = withOwnIds(piece.blocks)
  if (embeds.length + notes.length > 0) {
    document.beside((doc) => {
      for (const [id, embed] of embeds) writeEmbed(doc, id, embed)
      for (const [id, text] of notes) writeNote(doc, id, text)
    })
  }
  const placed: Placed = { at: at ?? { from: 0, to: 0 }, before: [], blocks }
  endStep(document)
  editor.update(() => {
    const tops = $readTops()
    placed.before = $blocksOf(tops)
    placed.at = at ?? $selectedStretch()
    const put = putInto(placed.before, placed.at, { blocks, inline: piece.inline })
    $showBlocks(put.blocks)
    $setFlatSelection($readTops(), { anchor: put.caret, focus: put.caret })
  }, { discrete: true })
  endStep(document)
  return placed
}

/** What is typed right before or after a paste is not a part of its step. */
function endStep(document: OpenDocument): void {
  document.change(() => undefined)
}

/** What is selected as a stretch of the flat text; without a selection, the end. The caller is inside an update or a read. */
export function $selectedStretch(): Stretch {
  const tops = $readTops()
  const selection = $readSelection(tops)
  if (selection) return { from: Math.min(selection.anchor, selection.focus), to: Math.max(selection.anchor, selection.focus) }
  const lines = tops.flatMap((top) => top.lines)
  const nodes = $isNodeSelection($getSelection()) ? $getSelection()!.getNodes() : []
  const places = nodes.map((node) => lines.findIndex((line) => line.node.is(node))).filter((place) => place >= 0)
  if (places.length === 0) return { from: startOf(lines, lines.length), to: startOf(lines, lines.length) }
  return { from: startOf(lines, Math.min(...places)) + 1, to: startOf(lines, Math.max(...places) + 1) }
}

function startOf(lines: readonly Line[], at: number): number {
  return lines.slice(0, at).reduce((start, line) => start + 1 + (line.embedId === undefined ? line.inline.reduce((size, node) => size + node.getTextContentSize(), 0) : 1), 0)
}

/** Plain text that is put into a sentence looks like the text before it. */
export function likeAround(piece: Piece, before: readonly Block[], at: Stretch): Piece {
  const [only, ...more] = piece.blocks
  if (!only || more.length > 0 || only.type !== 'paragraph') return piece
  const looks = looksAt(before, at.from)
  return { ...piece, blocks: [{ ...only, spans: only.spans.map((span) => ({ ...looks, ...span })) }] }
}
