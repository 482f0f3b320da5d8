import type { LexicalEditor } from 'lexical'
import type { ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import styles from './article-editor.module.css'
import { useCounts } from './body-values'
import { sayCounts } from './counts'
import { useSelectedWords } from './selected-words'

/** How long the article is, and what is still to come. */
export function ArticleFoot({ document, editor, onShowTks }: { document: OpenDocument; editor: LexicalEditor | null; onShowTks: () => void }): ReactNode {
  const parts = sayCounts(useCounts(document), useSelectedWords(editor))
  return (
    <p className={styles['foot']}>
      {parts.map((part) => <span key={part}>{part.endsWith('TK') ? <button type="button" className={styles['tk']} title="Show what is to come" onClick={onShowTks}>{part}</button> : part}</span>)}
    </p>
  )
}
