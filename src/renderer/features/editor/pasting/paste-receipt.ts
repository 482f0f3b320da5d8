import type { LexicalEditor } from 'lexical'
import { markdownToBlocks } from '@shared/markdown/markdown-to-blocks'
import { textToBlocks } from '@shared/document/plain-text'
import type { Block } from '@shared/model/block'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $blocksOf, $readTops } from '@renderer/features/editor/binding/lexical-to-blocks'
import { showToast } from '@renderer/ui/toast'
import { placePiece, type Placed } from './place-piece'
import type { Pasted } from './read-clipboard'
import { sayReceipt } from './receipt-words'

export interface Receipts {
  /** Says what a paste came to and offers what else can be made of it; says nothing where there is nothing to say. */
  show: (pasted: Pasted, placed: Placed) => void
  /** Runs work of the paste's own, whose edits are not somebody's next. */
  meanwhile: <T>(work: () => Promise<T>) => Promise<T>
  close: () => void
}

/** The receipts of one open body. A receipt goes with the next edit: its Undo takes back the paste and nothing else. */
export function createReceipts(editor: LexicalEditor, document: OpenDocument): Receipts {
  let end: (() => void) | null = null
  let working = 0
  const close = (): void => {
    end?.()
    end = null
  }
  const again = async (blocks: Block[], { at, before }: Placed): Promise<void> => {
    close()
    document.undo()
    // The editor shows what undo did a moment later.
    await Promise.resolve()
    const isSame = editor.read(() => JSON.stringify($blocksOf($readTops())) === JSON.stringify(before))
    placePiece(editor, document, { blocks, inline: false }, isSame ? at : undefined)
    editor.focus()
  }
  const show = (pasted: Pasted, placed: Placed): void => {
    close()
    const { note, plain, markdown } = pasted
    const message = note ?? (pasted.receipt && sayReceipt(pasted.receipt)) ?? (markdown === null ? null : 'This looks like Markdown.')
    if (message === null) return
    const hide = showToast({
      message,
      action: { label: 'Undo', run: () => { close(); document.undo(); editor.focus() } },
      more: [
        ...(plain === null || plain.trim() === '' ? [] : [{ label: 'Paste plain', run: () => void again(textToBlocks(plain), placed) }]),
        ...(markdown === null ? [] : [{ label: 'Paste as Markdown', run: () => void again(markdownToBlocks(markdown), placed) }]),
      ],
    })
    const stop = document.doc.subscribeLocalUpdates(() => { if (working === 0) queueMicrotask(close) })
    end = () => {
      stop()
      hide()
    }
  }
  return {
    show, close,
    async meanwhile(work) {
      working++
      try {
        return await work()
      } finally {
        working--
      }
    },
  }
}
