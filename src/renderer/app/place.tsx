import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './sidebar.module.css'

interface PlaceProps { to: '/today' | '/digests' | '/topics' | '/sources' | '/exports' | '/pictures' | '/history' | '/settings'; icon: ReactNode; name: string; count?: number | undefined }

/** A place of the desk that is always there. */
export function Place({ to, icon, name, count }: PlaceProps): ReactNode {
  return (
    <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className={styles['link'] ?? ''}>
      {icon}
      <span className={styles['name']}>{name}</span>
      {count === undefined ? null : <span className={styles['count']}>{count}</span>}
    </Link>
  )
}
