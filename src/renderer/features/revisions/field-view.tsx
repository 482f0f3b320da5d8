import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Status } from '@shared/model/article'
import type { FieldDifference } from '@shared/document/compare-articles'
import { isRestorable } from '@shared/document/restore'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { STATUS_LABELS } from '@renderer/ui/status-badge'
import { fieldLabel } from './line-words'
import { MarkedWords } from './marked-text'
import styles from './revisions.module.css'

/** A field that differs, with the way back to what the older version says in it. */
export function FieldView({ difference: { name, words }, onRestore }: { difference: FieldDifference; onRestore: (() => void) | null }): ReactNode {
  const said = words.map((each) => (name === 'status' ? { ...each, text: STATUS_LABELS[each.text as Status] ?? each.text } : each))
  const apart = name === 'topics' || name === 'status' || name === 'publishedAt' || name === 'language' || name === 'embargo'
  return (
    <div className={classNames(styles['line'], styles['changed'])} data-change="" tabIndex={-1}>
      <span className={styles['sign']} aria-hidden="true">~</span>
      <div className={styles['said']}>
        <span className={styles['fate']}>{fieldLabel(name)}</span>
        <p dir="auto" className={classNames(styles['field'], apart && styles['apart'], name === 'headline' && styles['headline'])}><MarkedWords words={said} /></p>
      </div>
      {onRestore && isRestorable(name) ? (
        <Button size="small" variant="quiet" className={styles['back']} icon={<Undo2 size={14} aria-hidden="true" />} aria-label={`Bring back the ${fieldLabel(name).toLowerCase()}`} onPress={onRestore}>Bring back</Button>
      ) : null}
    </div>
  )
}
