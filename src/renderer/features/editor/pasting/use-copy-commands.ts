import type { LexicalEditor } from 'lexical'
import { readArticle } from '@shared/document/article-document'
import { bodyToHtml } from '@shared/print/article-html'
import { bodyToMarkdown } from '@shared/print/article-markdown'
import { articleToHtml, articleToMarkdown, articleToText, bodyToText, type PrintedArticle } from '@shared/print/render-article'
import type { Block } from '@shared/model/block'
import { useCommand } from '@renderer/app/commands'
import { refusalOf } from '@renderer/engine/client'
import type { OpenDocument } from '@renderer/engine/open-document'
import { copyHtml, copyText } from '@renderer/engine/outside'
import { showToast } from '@renderer/ui/toast'
import { asWords, pieceOf } from './copying'
import { $selectedStretch } from './place-piece'

/** One way to print what is copied: some blocks, or a whole article. */
interface Printing { name: string; blocks: (blocks: readonly Block[]) => string; article: (article: PrintedArticle) => string; copy: (text: string) => Promise<void> }

const HTML: Printing = { name: 'HTML', blocks: bodyToHtml, article: articleToHtml, copy: copyHtml }
const MARKDOWN: Printing = { name: 'Markdown', blocks: (blocks) => bodyToMarkdown(blocks).filter(Boolean).join('\n\n'), article: articleToMarkdown, copy: copyText }
const TEXT: Printing = { name: 'text', blocks: bodyToText, article: articleToText, copy: copyText }

/** Copies what is selected in the body, or the whole article, as other programs take it. */
export function useCopyCommands(editor: LexicalEditor, document: OpenDocument): void {
  useCommand('copy-html', () => { void copyAs(HTML, editor, document) })
  useCommand('copy-markdown', () => { void copyAs(MARKDOWN, editor, document) })
  useCommand('copy-text', () => { void copyAs(TEXT, editor, document) })
}

async function copyAs({ name, blocks, article, copy }: Printing, editor: LexicalEditor, document: OpenDocument): Promise<void> {
  const selected = editor.read(() => {
    const stretch = $selectedStretch()
    return stretch.from === stretch.to ? [] : asWords(pieceOf(document, stretch))
  })
  const { fields: { headline, dek }, body } = readArticle(document.doc)
  try {
    await copy(selected.length > 0 ? `${blocks(selected)}\n` : article({ headline, dek, body }))
    showToast({ message: `${selected.length > 0 ? 'The selection' : 'The article'} is on the clipboard as ${name}.` })
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
