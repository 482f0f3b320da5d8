import type { LoroDoc } from 'loro-crdt'
import { memo, type ReactNode } from 'react'
import { readDigest } from '@shared/document/digest-document'
import { AlsoWritten } from '@renderer/app/also-written'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import { TextArea, TextField } from '@renderer/ui/text-field'
import type { DigestText } from './desk-actions'
import { useDesk } from './desk-context'
import { lengthState, PREHEADER_LIMIT, SUBJECT_LIMIT } from '@renderer/app/digest-figures'
import styles from './digest-desk.module.css'

function readFields(doc: LoroDoc): Record<'subject' | 'preheader' | 'intro', string> {
  const { subject, preheader, intro } = readDigest(doc)
  return { subject, preheader, intro }
}

/** What stands above the stories: subject, preheader and intro. */
export const DigestFields = memo(function DigestFields(): ReactNode {
  const { desk } = useDesk()
  const { subject, preheader, intro } = useDocumentValue(desk.document, readFields)
  const write = (field: DigestText) => (value: string): void => desk.actions.write(field, value)
  const also = (field: DigestText, current: string): ReactNode => <AlsoWritten of={desk.document.id} field={field} current={current} onUse={write(field)} />
  return (
    <div className={styles['fields']}>
      <TextField label="Subject" prose value={subject} onChange={write('subject')} counter={{ length: lengthState(subject, SUBJECT_LIMIT).length, max: SUBJECT_LIMIT }} />
      {also('subject', subject)}
      <TextField label="Preheader" value={preheader} onChange={write('preheader')} placeholder="What inboxes show after the subject" counter={{ length: lengthState(preheader, PREHEADER_LIMIT).length, max: PREHEADER_LIMIT }} />
      {also('preheader', preheader)}
      <TextArea label="Intro" prose value={intro} onChange={write('intro')} placeholder="Good morning. Each line is a paragraph." rows={2} />
      {also('intro', intro)}
    </div>
  )
})
