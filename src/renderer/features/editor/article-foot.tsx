import type { LexicalEditor } from 'lexical'
import type { ReactNode } from 'react'
import { countOf } from '@renderer/app/count-of'
import type { OpenDocument } from '@renderer/engine/open-document'
import styles from './article-editor.module.css'
import { useCounts } from './body-values'
import { sayCounts } from './counts'
import { useSelectedWords } from './selected-words'

export interface ArticleFootProps { document: OpenDocument; editor: LexicalEditor | null; onShowTks: () => void; openComments: number; onShowComments: () => void }

/** How long the article is, what is still to come, and how much is being asked about it. */
export function ArticleFoot({ document, editor, onShowTks, openComments, onShowComments }: ArticleFootProps): ReactNode {
  const parts = sayCounts(useCounts(document), useSelectedWords(editor))
  return (
    <p className={styles['foot']}>
      {parts.map((part) => <span key={part}>{part.endsWith('TK') ? <button type="button" className={styles['tk']} title="Show what is to come" onClick={onShowTks}>{part}</button> : part}</span>)}
      {openComments > 0 ? <span><button type="button" className={styles['comments']} onClick={onShowComments}>{countOf(openComments, 'open comment')}</button></span> : null}
    </p>
  )
}
