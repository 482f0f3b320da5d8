import { type ReactNode, useMemo } from 'react'
import type { ArticleSummary } from '@shared/model/article'
import type { ArticleQuery } from '@shared/model/article-query'
import type { Newsroom } from '@shared/model/newsroom'
import { lastClose } from '@renderer/app/close-time'
import { runCommand } from '@renderer/app/commands'
import { addToTodays, useTodaysDigest } from '@renderer/app/todays-digest'
import { refusalOf } from '@renderer/engine/client'
import { useDigest, useFirstArticles } from '@renderer/engine/queries'
import { ErrorNotice } from '@renderer/ui/notice'
import { type Adding, ArticleLines } from './article-lines'
import { untilWords } from './moments'
import { Part } from './part'
import styles from './today.module.css'
import { useLines } from './use-lines'

export interface ArticlePartProps {
  newsroom: Newsroom
  /** This minute, in ms. */
  now: number
  onOpen: (id: string) => void
  onShow: (query: ArticleQuery) => void
}

const READY: ArticleQuery = { statuses: ['ready'] }
const SHELF: ArticleQuery = { shelf: true }

/** What may go into the digest. */
export function ReadyPart({ now, onOpen, onShow }: ArticlePartProps): ReactNode {
  const { data, error } = useFirstArticles(READY, useLines().ready)
  const adding = useAdding()
  return (
    <Part title="Ready" count={data?.total} more={moreOf(data, () => onShow(READY))}>
      {error ? <ErrorNotice>{refusalOf(error).message}</ErrorNotice> : null}
      {data?.total === 0 ? <p className={styles['nothing']}>Nothing is ready. An article is once it is marked so.</p> : null}
      {data && data.total > 0 ? <ArticleLines label="Ready" articles={data.items} onOpen={onOpen} adding={adding} now={now} /> : null}
    </Part>
  )
}

/** What came in and waits to be looked at. */
export function ArrivedPart({ newsroom, now, onOpen }: ArticlePartProps): ReactNode {
  const { at, words } = lastClose(now, newsroom)
  const { data } = useFirstArticles(useMemo(() => arrivedQuery(at), [at]), useArrivedLines(now))
  return (
    <Part title="Came in" count={data?.total} note={words} more={data && data.total > 0 ? { label: 'Triage', command: 'triage', onPress: () => { runCommand('triage') } } : undefined}>
      {data?.total === 0 ? <p className={styles['nothing']}>Nothing that waits to be looked at.</p> : null}
      {data && data.total > 0 ? <ArticleLines label="Came in" articles={data.items} onOpen={onOpen} now={now} /> : null}
    </Part>
  )
}

/** What the editor put aside. */
export function ShelfPart({ now, onOpen, onShow }: ArticlePartProps): ReactNode {
  const { data } = useFirstArticles(SHELF, useLines().shelf)
  if (!data || data.total === 0) return null
  return <Part title="Shelf" count={data.total} more={moreOf(data, () => onShow(SHELF))}><ArticleLines label="Shelf" articles={data.items} onOpen={onOpen} now={now} /></Part>
}

/** What must wait, and how long. */
export function EmbargoPart({ newsroom, now, onOpen, onShow }: ArticlePartProps): ReactNode {
  const { data } = useEmbargoed(now)
  if (!data || data.total === 0) return null
  return (
    <Part title="Embargoed" count={data.total} more={moreOf(data, () => onShow({ embargoedAt: now }))}>
      <ArticleLines label="Embargoed" articles={data.items} onOpen={onOpen} end={({ embargo }) => untilWords(embargo, now, newsroom.timeZone)} now={now} />
    </Part>
  )
}

/** What came in has the room of the parts that are not there. */
function useArrivedLines(now: number): number {
  const lines = useLines()
  const hasShelf = (useFirstArticles(SHELF, lines.shelf).data?.total ?? 0) > 0
  const hasEmbargo = (useEmbargoed(now).data?.total ?? 0) > 0
  return lines.arrived + (hasShelf ? 0 : lines.shelf + 1) + (hasEmbargo ? 0 : lines.embargoed + 1)
}

function useEmbargoed(now: number): ReturnType<typeof useFirstArticles> {
  return useFirstArticles(useMemo(() => ({ embargoedAt: now }), [now]), useLines().embargoed)
}

/** What arrived at a moment (ms) or later and nobody has looked at. */
export function arrivedQuery(at: number): ArticleQuery {
  return { statuses: ['incoming'], arrivedSince: at }
}

function moreOf(data: { total: number; items: readonly ArticleSummary[] } | undefined, onPress: () => void): { label: string; onPress: () => void } | undefined {
  return data && data.total > data.items.length ? { label: `All ${data.total.toLocaleString('en')}`, onPress } : undefined
}

function useAdding(): Adding {
  const todays = useTodaysDigest()
  const outline = useDigest(todays.digest?.id ?? null).data?.outline
  const placed = useMemo(() => new Set(outline?.flatMap((item) => (item.kind === 'card' ? [item.articleId] : []))), [outline])
  return { placed, add: (article) => void addToTodays(todays, article) }
}
