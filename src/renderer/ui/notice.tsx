import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './notice.module.css'

export interface EmptyStateProps { icon?: ReactNode; title: string; children?: ReactNode; actions?: ReactNode }

/** What a place says when there is nothing in it: what belongs here and how to get it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className={styles['empty']}>
      {icon}
      <h2 className={styles['title']}>{title}</h2>
      {children ? <p className={styles['text']}>{children}</p> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  )
}

export interface ErrorNoticeProps { children: ReactNode; tone?: 'error' | 'warning'; action?: ReactNode }

/** A sentence that says what went wrong, announced at once, and what to do about it. */
export function ErrorNotice({ children, tone = 'error', action }: ErrorNoticeProps): ReactNode {
  const Sign = tone === 'error' ? CircleAlert : TriangleAlert
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={classNames(styles['error'], tone === 'warning' && styles['warning'])}>
      <Sign size={16} aria-hidden="true" />
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  )
}

/** A quiet word that shows only when something takes longer than 400 ms. */
export function Loading({ children = 'Loading…' }: { children?: ReactNode }): ReactNode {
  return <div role="status" className={styles['loading']}>{children}</div>
}
