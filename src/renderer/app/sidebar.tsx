import { ArrowDownToLine, Building2, History, Image, Inbox, Send, Settings, Sun, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import { STATUSES } from '@shared/model/article'
import { usePictureCount } from '@renderer/engine/pictures'
import { useArticleCounts, useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { STATUS_LABELS, StatusMark } from '@renderer/ui/status-badge'
import { ArticlesLink } from './articles-link'
import { runCommand } from './commands'
import { DigestLinks } from './digest-links'
import { Place } from './place'
import { ShelfLink } from './shelf-link'
import styles from './sidebar.module.css'
import { ViewLinks } from './view-links'

/** The desk: every place there is, with how much is there. */
export function Sidebar(): ReactNode {
  const newsroom = useNewsroom().data
  return (
    <div className={styles['sidebar']}>
      <p className={styles['masthead']}>{newsroom?.name ?? '\u00a0'}</p>
      <div className={styles['group']}><Place to="/today" icon={<Sun size={14} aria-hidden="true" />} name="Today" /></div>
      <ArticleLinks />
      <DigestLinks />
      <div className={styles['group']}>
        <Place to="/topics" icon={<Tag size={14} aria-hidden="true" />} name="Topics" />
        <Place to="/sources" icon={<Building2 size={14} aria-hidden="true" />} name="Sources" />
        <Place to="/pictures" icon={<Image size={14} aria-hidden="true" />} name="Pictures" count={usePictureCount().data} />
      </div>
      <span className={styles['spring']} />
      <div className={`${styles['group']} ${styles['always']}`}>
        <Button className={styles['gather']} icon={<ArrowDownToLine size={14} aria-hidden="true" />} onPress={() => runCommand('gather')}>Gather stories</Button>
        <Place to="/exports" icon={<Send size={14} aria-hidden="true" />} name="Exports" />
        <Place to="/history" icon={<History size={14} aria-hidden="true" />} name="What was done" />
        <Place to="/settings" icon={<Settings size={14} aria-hidden="true" />} name="Settings" />
      </div>
    </div>
  )
}

function ArticleLinks(): ReactNode {
  const counts = useArticleCounts().data
  const total = counts && STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  return (
    <div className={styles['group']}>
      <h2 className={styles['heading']}>Articles</h2>
      <ArticlesLink to={{}} icon={<Inbox size={14} aria-hidden="true" />} name="All articles" count={total} />
      {STATUSES.map((status) => (
        <ArticlesLink key={status} to={{ statuses: [status] }} icon={<StatusMark status={status} label={false} />} name={STATUS_LABELS[status]} count={counts?.[status] ?? (counts && 0)} />
      ))}
      <ShelfLink />
      <ViewLinks />
    </div>
  )
}
