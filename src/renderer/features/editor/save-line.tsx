import type { ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSaveState } from '@renderer/engine/open-document-hooks'
import { classNames } from '@renderer/ui/class-names'
import styles from './article-editor.module.css'

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Whether the article is on disk. Only trouble is announced; a screen reader need not hear every save. */
export function SaveLine({ document }: { document: OpenDocument }): ReactNode {
  const { state, at, message } = useSaveState(document)
  const words = state === 'saved' ? (at === null ? 'Saved' : `Saved ${clock.format(at)}`) : state === 'saving' ? 'Saving…' : `Could not save: ${message} Trying again.`
  return (
    <p className={classNames(styles['save'], state === 'failed' && styles['saveFailed'])} data-save-state={state} title={words} {...(state === 'failed' && { role: 'alert' })}>
      {words}
    </p>
  )
}
