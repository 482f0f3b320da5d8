import type { LexicalEditor } from 'lexical'
import type { RefObject } from 'react'
import { z } from 'zod'
import { readArticle } from '@shared/document/article-document'
import { useCommand } from '@renderer/app/commands'
import { useKept } from '@renderer/app/kept'
import { $selectionStart } from '@renderer/features/editor/finding/body-points'
import { goTo } from '@renderer/features/editor/finding/reveal'
import type { OpenDocument } from '@renderer/engine/open-document'
import { showToast } from '@renderer/ui/toast'
import { tksOf } from './outline-of'

const panelSchema = z.enum(['details', 'outline', 'comments', 'none'])
export type Panel = z.infer<typeof panelSchema>

/** Which panel stands beside the article: its details, its outline, its comments, or none. */
export function usePanel(): [Panel, (panel: Panel) => void] {
  const [panel, setPanel] = useKept('panel', panelSchema, 'none')
  const toggle = (other: Panel) => (): void => setPanel(panel === other ? 'none' : other)
  useCommand('toggle-inspector', toggle('details'))
  useCommand('toggle-outline', toggle('outline'))
  useCommand('toggle-comments', toggle('comments'))
  return [panel, setPanel]
}

/** The command that goes to the next placeholder after the caret, and around. */
export function useNextTk(document: OpenDocument, editor: LexicalEditor | null, sheet: RefObject<HTMLElement | null>): void {
  useCommand('next-tk', () => {
    if (!editor || !sheet.current) return
    const { fields, body } = readArticle(document.doc)
    const tks = tksOf(fields, body)
    const caret = editor.getRootElement() === window.document.activeElement ? editor.getEditorState().read($selectionStart) : null
    const isAfter = ({ stretch: { place: { spot, block }, start } }: (typeof tks)[number]): boolean => caret !== null && block !== null && (block > caret.block || (block === caret.block && spot.in === 'body' && start > caret.at))
    const next = tks.find(isAfter) ?? tks[0]
    if (next) goTo(editor, sheet.current, next.stretch)
    else showToast({ message: 'Nothing is to come: there is no TK in this article.' })
  })
}
