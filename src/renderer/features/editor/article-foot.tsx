import type { ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import styles from './article-editor.module.css'
import { useCounts } from './body-values'
import { sayCounts } from './counts'

/** How long the article is, and what is still to come. */
export function ArticleFoot({ document, onShowTks }: { document: OpenDocument; onShowTks: () => void }): ReactNode {
  const parts = sayCounts(useCounts(document))
  return (
    <p className={styles['foot']}>
      {parts.map((part) => <span key={part}>{part.endsWith('TK') ? <button type="button" className={styles['tk']} title="Show what is to come" onClick={onShowTks}>{part}</button> : part}</span>)}
    </p>
  )
}
