import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useId, useState, type FocusEvent, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Edition, Finding } from '@shared/model/edition'
import { countOf } from '@renderer/app/count-of'
import { useEmailSize, useFindings } from '@renderer/engine/queries'
import { classNames } from '@renderer/ui/class-names'
import { useDesk } from './desk-context'
import styles from './desk-footer.module.css'
import { EMAIL_LIMIT_KB, figuresOf, kilobytes } from '@renderer/app/digest-figures'

/** The digest in figures, and whether it may go out. */
export function DeskFooter({ digestId, edition }: { digestId: string; edition: Edition | undefined }): ReactNode {
  const { data: size } = useEmailSize(digestId)
  const { data: findings } = useFindings(digestId)
  const figures = edition === undefined ? null : figuresOf(edition)
  return (
    <footer className={styles['footer']}>
      <div className={styles['figures']}>
        {size === undefined ? null : <EmailSize bytes={size} />}
        {figures === null ? null : (
          <>
            <span>{countOf(figures.words, 'word')}</span>
            <span>{figures.minutes} min</span>
            <span>{countOf(figures.cards, 'card')}</span>
          </>
        )}
      </div>
      {findings === undefined || figures === null ? null : <PreflightState findings={findings} isEmpty={figures.cards === 0} />}
    </footer>
  )
}

function EmailSize({ bytes }: { bytes: number }): ReactNode {
  const over = bytes / 1000 > EMAIL_LIMIT_KB
  return (
    <span className={classNames(over && styles['over'])} title={`Gmail cuts an email off at ${EMAIL_LIMIT_KB} kB`}>
      {`${kilobytes(bytes)} of ${EMAIL_LIMIT_KB}${over ? ', Gmail will cut it off' : ''}`}
    </span>
  )
}

function PreflightState({ findings, isEmpty }: { findings: readonly Finding[]; isEmpty: boolean }): ReactNode {
  if (findings.length === 0 && isEmpty) return <span role="status">Nothing to send yet</span>
  if (findings.length === 0) return <span role="status" className={styles['ready']}><CircleCheck size={14} aria-hidden="true" />Ready to send</span>
  return <FindingsButton findings={findings} />
}

/** 'n to fix', which shows the sentences above it; each leads to its place. */
function FindingsButton({ findings }: { findings: readonly Finding[] }): ReactNode {
  const { desk } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const panel = useId()
  const jump = (cardId: string): void => {
    setOpen(false)
    desk.open(cardId)
  }
  const leave = (event: FocusEvent): void => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false) }
  return (
    <div className={styles['preflight']} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Escape') setOpen(false) }}>
      <AriaButton className={styles['fix'] ?? ''} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': panel })} onPress={() => setOpen(!isOpen)}>
        <TriangleAlert size={14} aria-hidden="true" />{findings.length} to fix
      </AriaButton>
      {isOpen ? (
        <ul id={panel} className={styles['findings']} aria-label="Preflight">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.cardId} ${finding.message}`}>
              <AriaButton className={styles['finding'] ?? ''} onPress={() => jump(finding.cardId)}>{finding.message}</AriaButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
