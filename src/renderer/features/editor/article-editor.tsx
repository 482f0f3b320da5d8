import { BookmarkPlus, Check, Ellipsis, History, ListTree, MessageSquareText, PanelRight, TextQuote, Trash2 } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import { useRef, useState, type ReactNode } from 'react'
import { runCommand, useCommand } from '@renderer/app/commands'
import { setArticleRemoved } from '@renderer/app/removals'
import { host, refusalOf } from '@renderer/engine/client'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useOpenDocument } from '@renderer/engine/open-document-hooks'
import { useBesideText, useNewsroom } from '@renderer/engine/queries'
import { IconButton, IconToggle } from '@renderer/ui/button'
import { Menu } from '@renderer/ui/menu'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { showToast } from '@renderer/ui/toast'
import styles from './article-editor.module.css'
import { useArticlePicture, usePicturesIntoArticle } from './article-picture'
import { ArticleFoot } from './article-foot'
import { ArticleSheet } from './article-sheet'
import { useFields } from './article-field'
import { useAutomaticExcerpt } from './body-values'
import { CommentsPanel } from './comments/comments-panel'
import { CommentAtCaret } from './comments/comment-at-caret'
import { useComments } from './comments/use-comments'
import { useDocumentUndo } from './document-undo'
import { useExcerptFromSelection } from './excerpt-from-selection'
import { FindBar, useFindCommands } from './finding/find-bar'
import { useFinding } from './finding/find-store'
import { Inspector } from './inspector'
import { OutlinePanel } from './outline/outline-panel'
import { useNextTk, usePanel } from './outline/use-outline'
import { RemovedNote } from './removed-note'
import { SaveLine } from './save-line'
import { useWritingModes, type WritingModes } from './writing-modes'

export interface ArticleEditorProps {
  articleId: string
  /** Shows another article, of the same story. */
  onShowArticle: (id: string) => void
  /** What opening a link means; without it the person's own browser opens it. */
  onOpenLink?: (url: string) => void
}

/** One article, read and edited in the same place; what is typed is saved as it is typed. */
export function ArticleEditor({ articleId, onShowArticle, onOpenLink = openOutside }: ArticleEditorProps): ReactNode {
  const [failure, setFailure] = useState<unknown>(null)
  // A story that two devices gathered apart is shown as one of its articles, whichever was asked for.
  const id = useBesideText(articleId).data?.id ?? articleId
  const document = useOpenDocument(id, setFailure)
  if (failure !== null) return <div className={styles['failure']}><ErrorNotice>{refusalOf(failure).message}</ErrorNotice></div>
  if (!document) return <Loading>Opening the article…</Loading>
  return <OpenArticle key={id} document={document} onShowArticle={onShowArticle} onOpenLink={onOpenLink} />
}

function OpenArticle({ document, onShowArticle, onOpenLink }: { document: OpenDocument } & Required<Pick<ArticleEditorProps, 'onShowArticle' | 'onOpenLink'>>): ReactNode {
  const pane = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const isFinding = useFinding((finding) => finding.isOpen)
  const [toolbarHome, setToolbarHome] = useState<HTMLElement | null>(null)
  const [panel, setPanel] = usePanel()
  const fields = useFields(document)
  const automaticExcerpt = useAutomaticExcerpt(document)
  const article = useBesideText(document.id)
  const { timeZone = 'UTC', language = 'en' } = useNewsroom().data ?? {}
  const picture = useArticlePicture(document)
  useDocumentUndo(pane, document)
  usePicturesIntoArticle(pane, picture.take)
  useFindCommands()
  useCommand('remove-article', () => setArticleRemoved(document.id, fields.headline, true))
  useNextTk(document, editor, sheet)
  useExcerptFromSelection(document, editor)
  const modes = useWritingModes(editor, sheet)
  const comments = useComments(document, editor, sheet, () => setPanel('comments'))
  return (
    <div className={styles['frame']}>
      <div ref={pane} className={styles['pane']} {...(modes.isFocused && { 'data-focus-mode': '' })} {...(modes.isTypewriter && { 'data-typewriter': '' })}>
        <div ref={setToolbarHome} className={styles['tools']} />
        <SaveLine document={document} />
        <div className={styles['toggle']}>
          <ArticleMenu modes={modes} />
          <IconToggle label="Outline" icon={<ListTree size={16} aria-hidden="true" />} command="toggle-outline" isSelected={panel === 'outline'} onChange={(on) => setPanel(on ? 'outline' : 'none')} />
          <IconToggle label="Comments" icon={<MessageSquareText size={16} aria-hidden="true" />} command="toggle-comments" isSelected={panel === 'comments'} onChange={(on) => setPanel(on ? 'comments' : 'none')} />
          <IconToggle label="Details" icon={<PanelRight size={16} aria-hidden="true" />} command="toggle-inspector" isSelected={panel === 'details'} onChange={(on) => setPanel(on ? 'details' : 'none')} />
        </div>
        <RemovedNote document={document} headline={fields.headline} />
        {isFinding && editor ? <div className={styles['find']}><FindBar document={document} editor={editor} sheet={sheet} /></div> : null}
        <div className={styles['room']}>
          <ArticleSheet document={document} fields={fields} language={fields.language || language} toolbarHome={toolbarHome} warnings={article.data?.warnings ?? []} onOpenLink={onOpenLink} sheet={sheet} onEditor={setEditor} />
          {panel === 'outline' && editor ? <OutlinePanel document={document} editor={editor} sheet={sheet} /> : null}
          {panel === 'comments' ? <CommentsPanel document={document} comments={comments} /> : null}
          {panel === 'details' ? <Inspector id="inspector" document={document} fields={fields} automaticExcerpt={automaticExcerpt} newsroom={{ timeZone, language }} twins={article.data?.twins ?? []} onShowArticle={onShowArticle} picture={picture} onShowTks={() => setPanel('outline')} /> : null}
        </div>
        <CommentAtCaret thread={comments.atCaret} />
        <ArticleFoot document={document} editor={editor} onShowTks={() => setPanel('outline')} openComments={comments.open.length} onShowComments={() => setPanel('comments')} />
      </div>
    </div>
  )
}

function ArticleMenu({ modes: { isFocused, isTypewriter } }: { modes: WritingModes }): ReactNode {
  const ticked = (on: boolean): ReactNode => <Check size={14} aria-hidden="true" style={{ visibility: on ? 'visible' : 'hidden' }} />
  return (
    <Menu
      label="Article"
      placement="bottom end"
      trigger={<IconButton label="More" icon={<Ellipsis size={16} aria-hidden="true" />} />}
      entries={[
        { id: 'focus', label: isFocused ? 'Leave focus on the paragraph' : 'Focus on the paragraph', icon: ticked(isFocused), run: () => { runCommand('focus-mode') } },
        { id: 'typewriter', label: isTypewriter ? 'Leave typewriter scrolling' : 'Typewriter scrolling', icon: ticked(isTypewriter), run: () => { runCommand('typewriter') } },
        { id: 'excerpt', label: 'Make the selection the excerpt', icon: <TextQuote size={14} aria-hidden="true" />, run: () => { runCommand('excerpt-from-selection') } },
        { id: 'history', separated: true, label: 'History', icon: <History size={14} aria-hidden="true" />, run: () => { runCommand('article-history') } },
        { id: 'keep', label: 'Keep this version…', icon: <BookmarkPlus size={14} aria-hidden="true" />, run: () => { runCommand('keep-version') } },
        { id: 'remove', separated: true, label: 'Remove the article', icon: <Trash2 size={14} aria-hidden="true" />, run: () => { runCommand('remove-article') } },
      ]}
    />
  )
}

function openOutside(url: string): void {
  host.openLink({ url }).catch((error: unknown) => { showToast({ message: refusalOf(error).message, tone: 'danger' }) })
}
