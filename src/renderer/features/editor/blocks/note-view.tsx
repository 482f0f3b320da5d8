import type { LoroDoc } from 'loro-crdt'
import { $getNodeByKey, type NodeKey } from 'lexical'
import { useCallback, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { writeNote } from '@shared/document/embeds'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import { TextArea } from '@renderer/ui/text-field'
import { useEmbedSurroundings } from './embed-context'
import styles from './embeds.module.css'

/** A footnote's number; pressed, what the note says can be written under it. Numbers count themselves in the page's order. */
export function NoteView({ id, nodeKey }: { id: string; nodeKey: NodeKey }): ReactNode {
  const { document, editor } = useEmbedSurroundings()
  const text = useDocumentValue(document, useCallback((doc: LoroDoc) => doc.getText(`note ${id}`).toString(), [id]))
  const [isOpen, setOpen] = useState(false)
  const panel = useId()
  const close = (): void => {
    setOpen(false)
    editor.update(() => { $getNodeByKey(nodeKey)?.selectNext(0, 0) })
    editor.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    close()
  }
  return (
    <span contentEditable={false} className={styles['note']}>
      <button type="button" data-note-button={id} className={styles['noteNumber']} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': panel })} aria-label={`Footnote: ${text || 'empty'}`} onClick={() => setOpen(!isOpen)} />
      {isOpen ? (
        <span id={panel} role="group" aria-label="Footnote" className={styles['notePanel']} onKeyDown={onKeyDown}>
          <TextArea label="Footnote" rows={2} value={text} autoFocus onChange={(typed) => document.change((doc) => writeNote(doc, id, typed), `note ${id}`)} />
        </span>
      ) : null}
    </span>
  )
}
