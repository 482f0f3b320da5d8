import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, CONTROLLED_TEXT_INSERTION_COMMAND, COPY_COMMAND, CUT_COMMAND, mergeRegister, PASTE_COMMAND, type LexicalEditor } from 'lexical'
import type { Stretch } from '@shared/document/body-places'
import { readFields } from '@shared/document/article-document'
import type { OpenDocument } from '@renderer/engine/open-document'
import { linkFrom } from '@renderer/features/editor/link-editing'
import { $blocksOf, $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'
import { showToast } from '@renderer/ui/toast'
import { fillClipboard, pieceOf, $removeSelected } from './copying'
import { addPastedPictures, takeData } from './pasted-pictures'
import { $selectedStretch, likeAround, placePiece } from './place-piece'
import { asCode, heldBy, readHeld, tooLong, type Held, type Pasted } from './read-clipboard'
import { createReceipts, type Receipts } from './paste-receipt'

/** Makes pasting, dropping, copying and cutting in a body go through the model; ends with the answered function. */
export function registerPasting(editor: LexicalEditor, document: OpenDocument): () => void {
  const receipts = createReceipts(editor, document)
  const later = (held: Held): true => {
    // The command runs inside an update of the editor; what is pasted is an update of its own.
    queueMicrotask(() => paste(editor, document, held, receipts))
    return true
  }
  return mergeRegister(
    receipts.close,
    editor.registerCommand(PASTE_COMMAND, (event) => {
      if (!(event instanceof ClipboardEvent) || !event.clipboardData || isInField(event)) return false
      const held = heldBy(event.clipboardData)
      if (held.own + held.html + held.text === '') return false
      event.preventDefault()
      return later(held)
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, (event) => {
      if (!(event instanceof InputEvent) || event.inputType !== 'insertFromDrop' || !event.dataTransfer) return false
      return later(heldBy(event.dataTransfer))
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event, document), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => {
      if (!$copy(event, document)) return false
      $removeSelected()
      return true
    }, COMMAND_PRIORITY_HIGH),
  )
}

/** Inside the body there are fields of their own, a table's cells say. */
function isInField({ target }: Event): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

function $copy(event: ClipboardEvent | KeyboardEvent | null, document: OpenDocument): boolean {
  if (!(event instanceof ClipboardEvent) || !event.clipboardData || isInField(event)) return false
  const { from, to } = $selectedStretch()
  if (from === to) return false
  fillClipboard(event.clipboardData, pieceOf(document, { from, to }))
  event.preventDefault()
  return true
}

function paste(editor: LexicalEditor, document: OpenDocument, held: Held, receipts: Receipts): void {
  const { stretch, body, inCode, link } = readSelected(editor, () => {
    const at = $selectedStretch()
    const blocks = $blocksOf($readTops())
    return { stretch: at, body: blocks, inCode: isInCode(pieceOf(document, at).blocks), link: $linkToSet(held) }
  })
  if (link !== '') return void editor.dispatchCommand(TOGGLE_LINK_COMMAND, link)
  if (inCode) return void placePiece(editor, document, asCode(held.text), stretch)
  const pasted = readHeld(held, readFields(document.doc).language)
  const refusal = tooLong(pasted.piece)
  if (refusal !== null) return void showToast({ message: refusal, tone: 'danger' })
  const isPlain = pasted.receipt === null && held.own === ''
  put(editor, document, isPlain ? { ...pasted, piece: likeAround(pasted.piece, body, stretch) } : pasted, stretch, receipts)
}

/** Reads in an update, which takes the selection from the page: the editor hears of it a moment late. */
function readSelected<T>(editor: LexicalEditor, $read: () => T): T {
  const answers: T[] = []
  editor.update(() => { answers.push($read()) }, { discrete: true })
  return answers[0]!
}

function put(editor: LexicalEditor, document: OpenDocument, pasted: Pasted, stretch: Stretch, receipts: Receipts): void {
  const { blocks, data } = takeData(pasted.piece.blocks)
  const placed = placePiece(editor, document, { ...pasted.piece, blocks }, stretch)
  receipts.show(pasted, placed)
  if (data.size > 0) void receipts.meanwhile(() => addPastedPictures(document, placed.blocks, data)).then(sayRefused)
}

function sayRefused(refusals: readonly string[]): void {
  const [first, ...more] = refusals
  if (first !== undefined) showToast({ message: `A picture could not be kept. ${first}`, tone: 'danger', ...(more.length > 0 && { detail: `${more.length} more could not either.` }) })
}

/** Whether a stretch lies in blocks of code, where everything is text. */
function isInCode(blocks: readonly { type: string }[]): boolean {
  return blocks.length > 0 && blocks.every(({ type }) => type === 'code')
}

/** The address that is to become the link of the selected words: pasted alone, over text. */
function $linkToSet({ text, html, own }: Held): string {
  const selection = $getSelection()
  const isAlone = own === '' && !/\s/u.test(text.trim()) && (html === '' || html.replace(/<[^>]{0,5000}>/gu, '').trim() === text.trim())
  if (!isAlone || !$isRangeSelection(selection) || selection.isCollapsed() || selection.getTextContent().trim() === '') return ''
  return /^(?:https?:\/\/|mailto:)/iu.test(text.trim()) ? linkFrom(text) : ''
}
