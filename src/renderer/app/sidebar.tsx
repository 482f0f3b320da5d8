import { Link, useSearch } from '@tanstack/react-router'
import { ArrowDownToLine, Inbox, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { STATUSES, type Status } from '@shared/model/article'
import { useArticleCounts, useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { STATUS_LABELS, StatusMark } from '@renderer/ui/status-badge'
import { runCommand } from './commands'
import { DigestLinks } from './digest-links'
import { focusSoon } from './focus-soon'
import { Place } from './place'
import styles from './sidebar.module.css'

/** The desk: every place there is, with how much is there. */
export function Sidebar(): ReactNode {
  const newsroom = useNewsroom().data
  return (
    <nav className={styles['sidebar']} aria-label="Desk">
      <p className={styles['masthead']}>{newsroom?.name ?? '\u00a0'}</p>
      <ArticleLinks />
      <DigestLinks />
      <span className={styles['spring']} />
      <div className={styles['group']}>
        <Button className={styles['gather']} icon={<ArrowDownToLine size={14} aria-hidden="true" />} onPress={() => runCommand('gather')}>Gather stories</Button>
        <Place to="/settings" icon={<Settings size={14} aria-hidden="true" />} name="Settings" />
      </div>
    </nav>
  )
}

function ArticleLinks(): ReactNode {
  const counts = useArticleCounts().data
  const total = counts && STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  return (
    <div className={styles['group']}>
      <h2 className={styles['heading']}>Articles</h2>
      <ArticlesLink status={undefined} icon={<Inbox size={14} aria-hidden="true" />} name="All articles" count={total} />
      {STATUSES.map((status) => (
        <ArticlesLink key={status} status={status} icon={<StatusMark status={status} label={false} />} name={STATUS_LABELS[status]} count={counts?.[status] ?? (counts && 0)} />
      ))}
    </div>
  )
}

interface ArticlesLinkProps { status: Status | undefined; icon: ReactNode; name: string; count: number | undefined }

function ArticlesLink({ status, icon, name, count }: ArticlesLinkProps): ReactNode {
  // The search and the article in hand stay when only the status changes.
  const { search, article } = useSearch({ strict: false })
  return (
    <Link
      to="/articles"
      search={{ ...(search && { search }), ...(article && { article }), ...(status && { statuses: [status] }) }}
      activeOptions={{ exact: true, includeSearch: true }}
      // On to the list, so that its keys work at once.
      onClick={() => focusSoon(() => document.querySelector('[data-keys="list"]'))}
      className={styles['link'] ?? ''}
    >
      {icon}
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>{count}</span>
    </Link>
  )
}
