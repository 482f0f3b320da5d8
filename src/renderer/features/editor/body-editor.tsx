import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import type { EditorThemeClasses, LexicalEditor } from 'lexical'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { usePreferences } from '@renderer/app/preferences'
import type { OpenDocument } from '@renderer/engine/open-document'
import { createBodyExtension } from './binding/editor-extension'
import { EmbedContext } from './blocks/embed-context'
import { EmbedView } from './blocks/embed-view'
import { insertEmbed } from './blocks/insert-embed'
import { NoteView } from './blocks/note-view'
import { SlashMenu } from './blocks/slash-menu'
import { useInserting } from './blocks/use-inserting'
import { BodyToolbar } from './body-toolbar'
import styles from './body-editor.module.css'
import { registerKeys } from './editor-keys'
import { moveSelected } from './blocks/move-block'
import { keepCaret } from './kept-caret'
import { LinkPopover } from './link-popover'
import { SelectionBar } from './selection-bar'
import { registerReturn } from './return-selection'
import { registerPasting } from './pasting/pasting'
import { useCopyCommands } from './pasting/use-copy-commands'
import { registerTkHighlight } from './tk-highlight'
import { registerTakingBack } from './typing/own-step'
import { registerTypingAids } from './typing/while-typing'

const named = (...names: string[]): string => names.map((name) => styles[name] ?? '').join(' ')

const THEME: EditorThemeClasses = {
  paragraph: named('paragraph'), heading: { h2: named('heading2'), h3: named('heading3'), h4: named('heading4') }, quote: named('quote'), code: named('codeBlock'), link: named('link'),
  list: {
    ul: named('bullets'), ol: named('numbers'), listitem: named('item'), nested: { listitem: named('nested') }, checklist: named('checks'),
    listitemChecked: named('check', 'ticked'), listitemUnchecked: named('check'),
  },
  kinds: { pullquote: named('pullquote'), attribution: named('attribution'), callout: named('callout') },
  text: { bold: named('bold'), italic: named('italic'), underline: named('underline'), strikethrough: named('strike'), underlineStrikethrough: named('underlineStrike'), code: named('code'), subscript: named('sub'), superscript: named('sup'), highlight: named('highlight') },
}

const VIEWS = { embed: (id: string, nodeKey: string) => <EmbedView id={id} nodeKey={nodeKey} />, note: (id: string, nodeKey: string) => <NoteView id={id} nodeKey={nodeKey} /> }

export interface BodyEditorProps {
  document: OpenDocument
  /** Where the toolbar stands: outside the sheet that scrolls. */
  toolbarHome: HTMLElement | null
  language: string
  onOpenLink: (url: string) => void
  /** Called with the editor while there is one: finding and the outline stand outside the sheet, too. */
  onEditor: (editor: LexicalEditor | null) => void
}

/** The article's body, edited in place. */
export function BodyEditor({ document, toolbarHome, language, onOpenLink, onEditor }: BodyEditorProps): ReactNode {
  const extension = useMemo(() => createBodyExtension(document, THEME, reportError, VIEWS), [document])
  return (
    <EmbedContext value={document}>
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <div className={styles['place']}>
        <ContentEditable
          className={styles['body']} aria-label="Body" aria-multiline="true" aria-placeholder="Write the story" {...(language && { lang: language })} spellCheck
          placeholder={<div className={styles['placeholder']} aria-hidden="true">Write the story</div>}
        />
      </div>
      <BodyTools document={document} toolbarHome={toolbarHome} language={language} onOpenLink={onOpenLink} onEditor={onEditor} />
    </LexicalExtensionComposer>
    </EmbedContext>
  )
}

function BodyTools({ document, toolbarHome, language, onOpenLink, onEditor }: BodyEditorProps): ReactNode {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  useEffect(() => keepCaret(editor, document.id), [editor, document])
  const [inserting, picker] = useInserting(editor, document)
  const [isLinking, setLinking] = useState(false)
  const toolbar = useRef<HTMLDivElement>(null)
  const selectionBar = useRef<HTMLDivElement>(null)
  const hasSelectionBar = usePreferences((preferences) => preferences.selectionBar)
  useEffect(() => registerKeys(editor, {
    editLink: () => setLinking(true),
    goToToolbar: () => (selectionBar.current ?? toolbar.current)?.querySelector('button')?.focus(),
    moveBlock: (direction) => moveSelected(editor, document, direction),
  }), [editor, document])
  useEffect(() => registerTkHighlight(editor), [editor])
  useEffect(() => registerTakingBack(editor, document), [editor, document])
  useEffect(() => registerTypingAids(editor, {
    language: () => language, typography: () => usePreferences.getState().typography, insertDivider: () => { insertEmbed(editor, document, { kind: 'divider' }) },
  }), [editor, document, language])
  useEffect(() => registerPasting(editor, document), [editor, document])
  useEffect(() => registerReturn(editor), [editor])
  useCopyCommands(editor, document)
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
      {toolbarHome && createPortal(<BodyToolbar editor={editor} inserting={inserting} rowRef={toolbar} isLinkOpen={isLinking} onLink={() => setLinking(!isLinking)} />, toolbarHome)}
      <SlashMenu inserting={inserting} />
      {picker}
      {hasSelectionBar && !isLinking && <SelectionBar editor={editor} barRef={selectionBar} onLink={() => setLinking(true)} />}
      {isLinking && <LinkPopover editor={editor} onClose={() => setLinking(false)} onOpenLink={onOpenLink} />}
    </>
  )
}
