import { CircleCheck, Clock, Plus } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { ArticleSummary } from '@shared/model/article'
import { classNames } from '@renderer/ui/class-names'
import { RowButton } from '@renderer/ui/row-button'
import styles from './today.module.css'

/** Putting articles into the day's digest. */
export interface Adding { placed: ReadonlySet<string>; add: (article: ArticleSummary) => void }

export interface ArticleLinesProps {
  label: string
  articles: readonly ArticleSummary[]
  onOpen: (id: string) => void
  /** What stands at the end of a line; without it, the source. */
  end?: (article: ArticleSummary) => string
  adding?: Adding | undefined
  /** Marks those that are under embargo at this moment (ms). */
  now: number
}

/** Articles of one line each: Enter opens one, B puts it into the day's digest. */
export function ArticleLines({ label, articles, onOpen, end = sourceOf, adding, now }: ArticleLinesProps): ReactNode {
  const press = (event: KeyboardEvent): void => {
    const id = event.key.toLowerCase() === 'b' && !event.ctrlKey && !event.metaKey && !event.altKey && event.target instanceof Element && event.target.closest('[role="row"]')?.getAttribute('data-key')
    const article = articles.find((each) => each.id === id)
    if (!article || !adding) return
    event.preventDefault()
    event.stopPropagation()
    if (!adding.placed.has(article.id)) adding.add(article)
  }
  return (
    <div data-keys="lines" onKeyDownCapture={press}>
      <GridList aria-label={label} className={styles['lines'] ?? ''} items={articles} dependencies={[adding?.placed, now]} onAction={(id) => onOpen(String(id))} keyboardNavigationBehavior="tab" disallowTypeAhead>
        {(article: ArticleSummary) => (
          <GridListItem id={article.id} textValue={lineWords(article, end, adding)} className={styles['line'] ?? ''}>
            {adding && Date.parse(article.embargo) > now ? <Clock size={12} className={styles['embargoed']} role="img" aria-label="Embargoed" /> : null}
            <span dir="auto" className={classNames(styles['headline'], article.headline === '' && styles['untitled'])}>{nameOf(article)}</span>
            <span className={classNames(styles['end'], end !== sourceOf && styles['until'])}>{end(article)}</span>
            {adding ? <AddButton article={article} adding={adding} /> : null}
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

function AddButton({ article, adding: { placed, add } }: { article: ArticleSummary; adding: Adding }): ReactNode {
  if (placed.has(article.id)) return <span className={styles['placed']} title="In today’s digest"><CircleCheck size={16} role="img" aria-label="In today’s digest" /></span>
  return <RowButton label={`Add ${nameOf(article)} to today’s digest`} icon={<Plus size={16} aria-hidden="true" />} onPress={() => add(article)} />
}

function lineWords(article: ArticleSummary, end: (article: ArticleSummary) => string, adding: Adding | undefined): string {
  return [nameOf(article), end(article), adding?.placed.has(article.id) && 'in today’s digest'].filter(Boolean).join(', ')
}

function nameOf({ headline }: ArticleSummary): string {
  return headline || 'Untitled'
}

function sourceOf({ source }: ArticleSummary): string {
  return source.name || (URL.canParse(source.url) ? new URL(source.url).hostname.replace(/^www\./u, '') : '')
}
