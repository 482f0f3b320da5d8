import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ArticlesSearch } from './articles-search'
import { focusSoon } from './focus-soon'
import styles from './sidebar.module.css'

interface ArticlesLinkProps { to: ArticlesSearch; icon: ReactNode; name: string; count?: number | undefined }

/** A list of articles as a place of the desk: the search and the article in hand stay where only the filter is another. */
export function ArticlesLink({ to, icon, name, count }: ArticlesLinkProps): ReactNode {
  const { search, article } = useSearch({ strict: false })
  return (
    <Link
      to="/articles"
      search={{ ...(search && { search }), ...(article && { article }), ...to }}
      activeOptions={{ exact: true, includeSearch: true }}
      // On to the list, so that its keys work at once.
      onClick={() => focusSoon(() => document.querySelector('[data-keys="list"]'))}
      className={styles['link'] ?? ''}
    >
      {icon}
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>{count?.toLocaleString()}</span>
    </Link>
  )
}
