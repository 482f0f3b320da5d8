import { CircleCheck } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Edition, Finding } from '@shared/model/edition'
import { Checkbox } from '@renderer/ui/checkbox'
import { considerationsOf } from './considerations'
import styles from './export-dialog.module.css'
import type { Override } from './override-words'

export interface FindingsPartProps {
  findings: readonly Finding[]
  overrides: readonly Override[]
  /** Keys of the overrides that are ticked. */
  ticked: readonly string[]
  onTick: (keys: string[]) => void
  onJump: (cardId: string) => void
}

/** What stands in the way, each sentence leading to its place, and what may be waved through by name. */
export function FindingsPart({ findings, overrides, ticked, onTick, onJump }: FindingsPartProps): ReactNode {
  const heading = useId()
  if (findings.length === 0) {
    return <p className={styles['ready']}><CircleCheck size={16} aria-hidden="true" />Preflight found nothing. Ready to send.</p>
  }
  const toggle = (key: string, on: boolean): void => onTick(on ? [...ticked, key] : ticked.filter((each) => each !== key))
  return (
    <section className={styles['findings']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['heading']}>{`Preflight: ${findings.length} to fix`}</h3>
      <ul className={styles['sentences']}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.cardId} ${finding.message}`}>
            <AriaButton className={styles['sentence'] ?? ''} onPress={() => onJump(finding.cardId)}>
              <span>{finding.message}</span><span className={styles['go']}>Go there</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {overrides.map(({ key, label }) => (
        <Checkbox key={key} isSelected={ticked.includes(key)} onChange={(on) => toggle(key, on)}>{label}</Checkbox>
      ))}
    </section>
  )
}

/** What to look at again although nothing stands in the way; nothing where all is there. */
export function ConsiderationsPart({ edition }: { edition: Edition }): ReactNode {
  const heading = useId()
  const sentences = considerationsOf(edition)
  if (sentences.length === 0) return null
  return (
    <section className={styles['considerations']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['heading']}>{`${sentences.length} to consider`}</h3>
      <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </section>
  )
}
