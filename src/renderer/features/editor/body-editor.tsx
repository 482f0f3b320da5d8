import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import type { EditorThemeClasses } from 'lexical'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { OpenDocument } from '@renderer/engine/open-document'
import { createBodyExtension } from './binding/editor-extension'
import { BodyToolbar } from './body-toolbar'
import styles from './body-editor.module.css'
import { registerKeys } from './editor-keys'
import { keepCaret } from './kept-caret'
import { LinkPopover } from './link-popover'
import { registerTkHighlight } from './tk-highlight'

const named = (...names: string[]): string => names.map((name) => styles[name] ?? '').join(' ')

const THEME: EditorThemeClasses = {
  paragraph: named('paragraph'), heading: { h2: named('heading2'), h3: named('heading3') }, quote: named('quote'), code: named('codeBlock'), link: named('link'),
  list: { ul: named('bullets'), ol: named('numbers'), listitem: named('item'), nested: { listitem: named('nested') } },
  text: { bold: named('bold'), italic: named('italic'), underline: named('underline'), strikethrough: named('strike'), underlineStrikethrough: named('underlineStrike'), code: named('code') },
}

export interface BodyEditorProps {
  document: OpenDocument
  /** Where the toolbar stands: outside the sheet that scrolls. */
  toolbarHome: HTMLElement | null
  language: string
  onOpenLink: (url: string) => void
}

/** The article's body, edited in place. */
export function BodyEditor({ document, toolbarHome, language, onOpenLink }: BodyEditorProps): ReactNode {
  const extension = useMemo(() => createBodyExtension(document, THEME), [document])
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <div className={styles['place']}>
        <ContentEditable
          className={styles['body']} aria-label="Body" aria-multiline="true" aria-placeholder="Write the story" {...(language && { lang: language })} spellCheck
          placeholder={<div className={styles['placeholder']} aria-hidden="true">Write the story</div>}
        />
      </div>
      <BodyTools document={document} toolbarHome={toolbarHome} onOpenLink={onOpenLink} />
    </LexicalExtensionComposer>
  )
}

function BodyTools({ document, toolbarHome, onOpenLink }: Pick<BodyEditorProps, 'document' | 'toolbarHome' | 'onOpenLink'>): ReactNode {
  const [editor] = useLexicalComposerContext()
  useEffect(() => keepCaret(editor, document.id), [editor, document])
  const [isLinking, setLinking] = useState(false)
  const toolbar = useRef<HTMLDivElement>(null)
  useEffect(() => registerKeys(editor, {
    editLink: () => setLinking(true),
    goToToolbar: () => toolbar.current?.querySelector('button')?.focus(),
  }), [editor])
  useEffect(() => registerTkHighlight(editor), [editor])
  useEffect(() => editor.registerRootListener((root) => {
    root?.addEventListener('click', onClick)
    return () => root?.removeEventListener('click', onClick)
    function onClick(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link) return
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) onOpenLink(link.href)
    }
  }), [editor, onOpenLink])
  return (
    <>
      {toolbarHome && createPortal(<BodyToolbar editor={editor} rowRef={toolbar} isLinkOpen={isLinking} onLink={() => setLinking(!isLinking)} />, toolbarHome)}
      {isLinking && <LinkPopover editor={editor} onClose={() => setLinking(false)} onOpenLink={onOpenLink} />}
    </>
  )
}
