import type { ReactNode } from 'react'
import { startThread } from '@shared/document/comments'
import type { Anchor } from '@shared/document/commented-words'
import type { OpenDocument } from '@renderer/engine/open-document'
import styles from './comments.module.css'
import { Composer } from './composer'
import type { Comments } from './use-comments'

/** A comment being written on words that were chosen. */
export function NewComment({ document, comments, anchor }: { document: OpenDocument; comments: Comments; anchor: Anchor }): ReactNode {
  return (
    <div className={styles['new']}>
      <p className={styles['quote']} dir="auto">{anchor.quote}</p>
      <Composer
        document={document} comments={comments} draft="new" label="Comment" action="Comment"
        onCancel={() => {
          comments.endComposing()
          comments.backToText()
        }}
        onSend={(saying) => {
          let id = ''
          comments.change((doc) => { id = startThread(doc, anchor, saying) })
          comments.endComposing()
          comments.select(id)
          comments.backToText()
        }}
      />
    </div>
  )
}
