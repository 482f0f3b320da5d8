import type { ReactNode } from 'react'
import { isRemoved } from '@shared/document/removal'
import { setArticleRemoved } from '@renderer/app/removals'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import { Button } from '@renderer/ui/button'
import { ErrorNotice } from '@renderer/ui/notice'
import styles from './article-editor.module.css'

/** Says that the article was removed while it is open, and offers to bring it back. */
export function RemovedNote({ document, headline }: { document: OpenDocument; headline: string }): ReactNode {
  if (!useDocumentValue(document, isRemoved)) return null
  return (
    <div className={styles['removed']}>
      <ErrorNotice tone="warning" action={<Button size="small" onPress={() => setArticleRemoved(document.id, headline, false)}>Undo</Button>}>
        This article was removed. What is typed here is kept with it.
      </ErrorNotice>
    </div>
  )
}
