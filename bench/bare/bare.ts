import '@renderer/ui/tokens.css'
import '@renderer/ui/base.css'
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import sheet from '@renderer/features/editor/article-editor.module.css'
import styles from '@renderer/features/editor/body-editor.module.css'

declare global {
  interface Window { showParagraphs: (paragraphs: string[]) => void }
}

// Lexical as its guide sets it up, rich text and history and nothing else, on a sheet as wide and as tall as Galley's.
const element = (className: string | undefined, parent: HTMLElement): HTMLElement => {
  const made = document.createElement('div')
  made.className = className ?? ''
  parent.append(made)
  return made
}
const room = element('', document.body)
room.style.cssText = 'display: flex; height: 100vh; --body-size: 1.25rem'
const body = element(styles['body'], element(sheet['sheet'], element(sheet['scroll'], room)))
body.contentEditable = 'true'
body.spellcheck = true

const editor = createEditor({ namespace: 'bare', nodes: [HeadingNode, QuoteNode], theme: { paragraph: styles['paragraph'] ?? '' }, onError: (error) => { throw error } })
editor.setRootElement(body)
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 300)

window.showParagraphs = (paragraphs) => editor.update(() => {
  $getRoot().clear().append(...paragraphs.map((text) => $createParagraphNode().append($createTextNode(text))))
}, { discrete: true })
