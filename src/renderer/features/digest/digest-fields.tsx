import type { ReactNode } from 'react'
import { readDigest, type DigestContent, type DigestField } from '@shared/document/digest-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { useDesk } from './desk-context'
import { lengthState, PREHEADER_LIMIT, SUBJECT_LIMIT } from './digest-figures'
import styles from './digest-desk.module.css'

/** What stands above the stories: subject, preheader and intro. */
export function DigestFields(): ReactNode {
  const { desk } = useDesk()
  const { subject, preheader, intro }: DigestContent = useDocumentValue(desk.document, readDigest)
  const write = (field: DigestField) => (value: string): void => desk.actions.write(field, value)
  return (
    <div className={styles['fields']}>
      <TextField label="Subject" prose value={subject} onChange={write('subject')} counter={{ length: lengthState(subject, SUBJECT_LIMIT).length, max: SUBJECT_LIMIT }} />
      <TextField label="Preheader" value={preheader} onChange={write('preheader')} placeholder="What inboxes show after the subject" counter={{ length: lengthState(preheader, PREHEADER_LIMIT).length, max: PREHEADER_LIMIT }} />
      <TextArea label="Intro" prose value={intro} onChange={write('intro')} placeholder="Good morning. Each line is a paragraph." rows={2} />
    </div>
  )
}
