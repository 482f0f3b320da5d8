import { CircleArrowUp, CircleCheck, CircleDashed, CircleDot, CircleSlash, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Status } from '@shared/model/article'
import { classNames } from './class-names'
import styles from './status.module.css'

export const STATUS_LABELS: Record<Status, string> = {
  incoming: 'Incoming', drafting: 'Drafting', ready: 'Ready', published: 'Published', spiked: 'Spiked',
}

// The shape says the status too, so colour is never alone.
const MARKS: Record<Status, LucideIcon> = {
  incoming: CircleDashed, drafting: CircleDot, ready: CircleCheck, published: CircleArrowUp, spiked: CircleSlash,
}

/** The mark of a status alone; `label` false where words beside it say the same. */
export function StatusMark({ status, size = 14, label = true }: { status: Status; size?: number; label?: boolean }): ReactNode {
  const Mark = MARKS[status]
  const words = label ? { role: 'img', 'aria-label': STATUS_LABELS[status] } : { 'aria-hidden': true as const }
  return <Mark size={size} {...words} className={classNames(styles['mark'], styles[status])} />
}

/** The mark and the word. */
export function StatusBadge({ status }: { status: Status }): ReactNode {
  return <span className={styles['badge']}><StatusMark status={status} label={false} />{STATUS_LABELS[status]}</span>
}
