import type { ReactNode } from 'react'
import type { Status } from '@shared/model/article'
import type { ArticleQuery } from '@shared/model/article-query'
import { runCommand } from '@renderer/app/commands'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/notice'
import { STATUS_LABELS } from '@renderer/ui/status-badge'
import { hasFilters, NO_FILTERS } from './filter-words'

const WHAT_BELONGS: Record<Status, string> = {
  incoming: 'Gathered stories arrive here.',
  drafting: 'Articles somebody is working on stand here.',
  ready: 'Articles that may go into a digest stand here.',
  published: 'Articles that went out stand here.',
  spiked: 'Withheld articles stand here. They can come back.',
}

export interface NothingHereProps { query: ArticleQuery; onSearch: (search: string) => void; onFilter: (change: Partial<ArticleQuery>) => void }

/** An empty list: what belongs in it, or how to see more. */
export function NothingHere({ query, onSearch, onFilter }: NothingHereProps): ReactNode {
  const { search = '', statuses, shelf } = query
  const narrowed = hasFilters(query)
  const [status] = statuses?.length === 1 ? statuses : []
  const clearFilters = <Button onPress={() => onFilter(NO_FILTERS)}>Clear the filters</Button>
  if (search.trim() !== '') {
    return (
      <EmptyState title={`Nothing matches “${search.trim()}”`} actions={<><Button onPress={() => onSearch('')}>Clear the search</Button>{narrowed ? clearFilters : null}</>}>
        {shelf ? 'Only the shelf was searched.' : narrowed ? 'Only what the filters let through was searched.' : 'Every word may be the beginning of one; try fewer.'}
      </EmptyState>
    )
  }
  if (status && onlyStatus(query)) return <EmptyState title={`No ${STATUS_LABELS[status].toLowerCase()} articles`}>{WHAT_BELONGS[status]}</EmptyState>
  if (narrowed) return <EmptyState title="Nothing like that" actions={clearFilters}>No article is all of this at once.</EmptyState>
  if (shelf) return <EmptyState title="The shelf is empty">Press B on an article, or drag it here, to keep it at hand on every screen.</EmptyState>
  return (
    <EmptyState
      title="An empty desk"
      actions={
        <>
          <Button variant="primary" onPress={() => runCommand('gather')}>Gather stories</Button>
          <Button onPress={() => runCommand('new-article')}>Write an article</Button>
        </>
      }
    >
      Drop a page, a file or a link anywhere on this window, or paste one.
    </EmptyState>
  )
}

function onlyStatus({ statuses: _statuses, ...rest }: ArticleQuery): boolean {
  return !rest.shelf && !hasFilters(rest)
}
