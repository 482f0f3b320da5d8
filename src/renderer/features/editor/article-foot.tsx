import type { ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import { classNames } from '@renderer/ui/class-names'
import styles from './article-editor.module.css'
import { useCounts } from './body-values'
import { sayCounts } from './counts'

/** How long the article is, and what is still to come. */
export function ArticleFoot({ document }: { document: OpenDocument }): ReactNode {
  const parts = sayCounts(useCounts(document))
  return (
    <p className={styles['foot']}>
      {parts.map((part) => <span key={part} className={classNames(part.endsWith('TK') && styles['tk'])}>{part}</span>)}
    </p>
  )
}
