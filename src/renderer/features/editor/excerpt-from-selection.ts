import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { readFields } from '@shared/document/article-document'
import { PLACEHOLDER } from '@shared/model/block'
import { oneLine } from '@shared/model/excerpt'
import { useCommand } from '@renderer/app/commands'
import type { OpenDocument } from '@renderer/engine/open-document'
import { showToast } from '@renderer/ui/toast'
import { setFields } from './article-field'

/** The command that makes the selected words the article's excerpt, and says so, with the way back. */
export function useExcerptFromSelection(document: OpenDocument, editor: LexicalEditor | null): void {
  useCommand('excerpt-from-selection', () => {
    const words = editor === null ? '' : editor.getEditorState().read($selectedWords)
    if (words === '') return void showToast({ message: 'Select the words in the body that the excerpt is to be.' })
    const { excerpt: before } = readFields(document.doc)
    setFields(document, { excerpt: words })
    const takeBack = (): void => { if (readFields(document.doc).excerpt === words) setFields(document, { excerpt: before }) }
    showToast({ message: 'The selected words are the excerpt.', detail: 'Digests show them for this article.', ...(words !== before && { action: { label: 'Undo', run: takeBack } }) })
  })
}

function $selectedWords(): string {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? oneLine(selection.getTextContent().replaceAll(PLACEHOLDER, '')) : ''
}
