import { ArrowDownUp } from 'lucide-react'
import { memo, type ReactNode, useRef } from 'react'
import { STATUSES } from '@shared/model/article'
import { type ArticleQuery, SORTS } from '@shared/model/article-query'
import { useCommand } from '@renderer/app/commands'
import { useNames } from '@renderer/engine/desk-queries'
import { listOf } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { Choices } from '@renderer/ui/choices'
import { NameList } from '@renderer/ui/name-list'
import { STATUS_LABELS, StatusMark } from '@renderer/ui/status-badge'
import { Toolbar } from '@renderer/ui/toolbar'
import { DateFilter } from './date-filter'
import styles from './filter-bar.module.css'
import { FilterChip } from './filter-chip'
import { dateWords, hasFilters, NO_FILTERS, SORT_LABELS, sortWords, statusWords } from './filter-words'

export interface FilterBarProps { query: ArticleQuery; onChange: (change: Partial<ArticleQuery>) => void }

const STATUS_OPTIONS = STATUSES.map((id) => ({ id, label: STATUS_LABELS[id], icon: <StatusMark status={id} label={false} /> }))

// A search can be ordered by the best match; which search it is makes no difference here, and keys in it come quickly.
const shownOf = ({ search, ...filters }: ArticleQuery): string => listOf({ ...filters, ...(search && { search: 'any' }) })

/** What the list is narrowed to and how it is ordered, each part a chip of its own. */
export const FilterBar = memo(function FilterBar({ query, onChange }: FilterBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null)
  useCommand('filter-list', () => bar.current?.querySelector('button')?.focus())
  const sorts = SORTS.filter((id) => id !== 'best' || query.search).map((id) => ({ id, label: SORT_LABELS[id] }))
  return (
    <div ref={bar} className={styles['room']}>
      <Toolbar label="Filters" className={styles['bar'] ?? ''}>
        <FilterChip name="Status" value={statusWords(query)} onClear={() => onChange({ statuses: undefined })}>
          {() => <Choices label="Status" multiple options={STATUS_OPTIONS} chosen={query.statuses ?? []} onChange={(statuses) => onChange({ statuses })} />}
        </FilterChip>
        <NameChip name="Topic" of="topics" value={query.topic} onChange={(topic) => onChange({ topic })} />
        <NameChip name="Source" of="sources" value={query.source} onChange={(source) => onChange({ source })} />
        <FilterChip name="Date" value={dateWords(query)} onClear={() => onChange({ from: undefined, to: undefined })}>
          {() => <DateFilter from={query.from} to={query.to} onChange={onChange} />}
        </FilterChip>
        {query.arrivedSince === undefined ? null : <FilterChip name="Arrival" value={`Since ${clock.format(query.arrivedSince)}`} onClear={() => onChange({ arrivedSince: undefined })} />}
        {query.embargoedAt === undefined ? null : <FilterChip name="Embargo" value="Under embargo" onClear={() => onChange({ embargoedAt: undefined })} />}
        <FilterChip name="Order" value={query.sort === undefined ? null : sortWords(query)} otherwise={sortWords(query)} icon={<ArrowDownUp size={12} aria-hidden="true" />} onClear={() => onChange({ sort: undefined })}>
          {(close) => <Choices label="Order" options={sorts} chosen={query.sort === undefined ? [] : [query.sort]} onChange={([sort]) => { onChange({ sort }); close() }} />}
        </FilterChip>
        {hasFilters(query) ? <Button variant="quiet" size="small" className={styles['clear']} onPress={() => onChange(NO_FILTERS)}>Clear</Button> : null}
      </Toolbar>
    </div>
  )
}, (before, after) => before.onChange === after.onChange && shownOf(before.query) === shownOf(after.query))

const clock = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

interface NameChipProps { name: string; of: 'topics' | 'sources'; value: string | undefined; onChange: (name: string | undefined) => void }

function NameChip({ name, of, value, onChange }: NameChipProps): ReactNode {
  return (
    <FilterChip name={name} value={value ?? null} onClear={() => onChange(undefined)}>
      {(close) => <Names label={`${name}s`} of={of} value={value} onChange={(chosen) => { onChange(chosen); close() }} />}
    </FilterChip>
  )
}

function Names({ label, of, value, onChange }: { label: string; of: 'topics' | 'sources'; value: string | undefined; onChange: (name: string | undefined) => void }): ReactNode {
  const names = useNames(of).data ?? []
  return <NameList label={label} names={names} chosen={new Set(value === undefined ? [] : [value])} onToggle={(name) => onChange(name === value ? undefined : name)} />
}
