import { Link, useSearch } from '@tanstack/react-router'
import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SavedView } from '@shared/model/article-query'
import { useViews } from '@renderer/engine/desk-queries'
import { focusSoon } from './focus-soon'
import styles from './sidebar.module.css'

/** The saved views; one stays marked while its list is narrowed further. */
export function ViewLinks(): ReactNode {
  return useViews().data?.map((view) => <ViewLink key={view.id} view={view} />)
}

function ViewLink({ view }: { view: SavedView }): ReactNode {
  const { article, view: shown } = useSearch({ strict: false })
  return (
    <Link
      to="/articles"
      search={{ ...view.query, ...(article && { article }), view: view.id }}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={shown === view.id ? 'page' : undefined}
      onClick={() => focusSoon(() => document.querySelector('[data-keys="list"]'))}
      className={styles['link'] ?? ''}
      title={view.name}
    >
      <ListFilter size={14} aria-hidden="true" />
      <span dir="auto" className={styles['name']}>{view.name}</span>
    </Link>
  )
}
