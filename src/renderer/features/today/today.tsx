import { Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { STATUSES } from '@shared/model/article'
import type { ArticleQuery } from '@shared/model/article-query'
import type { Newsroom } from '@shared/model/newsroom'
import { closingAt, closingWords } from '@renderer/app/close-time'
import { runCommand } from '@renderer/app/commands'
import { dayInWords } from '@renderer/app/days'
import { useTodaysDigest } from '@renderer/app/todays-digest'
import { useNow } from '@renderer/app/use-now'
import { refusalOf } from '@renderer/engine/client'
import { useArticleCounts, useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import { ArrivedPart, EmbargoPart, ReadyPart, ShelfPart } from './article-parts'
import { DigestPart } from './digest-part'
import { ExportsPart } from './exports-part'
import styles from './today.module.css'

export interface TodayProps {
  onOpenArticle: (id: string) => void
  onOpenDigest: (id: string) => void
  /** Shows a list in the library. */
  onShow: (query: ArticleQuery) => void
}

/** What an editor needs to know in the morning: the day, its digest, the time that is left, and what waits. */
export function Today(props: TodayProps): ReactNode {
  const newsroom = useNewsroom()
  const counts = useArticleCounts()
  const todays = useTodaysDigest()
  const error = newsroom.error ?? counts.error
  if (error) return <div className={styles['page']}><h1 className="visually-hidden">Today</h1><ErrorNotice>{refusalOf(error).message}</ErrorNotice></div>
  if (!newsroom.data || !counts.data || todays.today === null) return <Loading />
  const isEmpty = STATUSES.every((status) => !counts.data[status])
  return (
    <div className={styles['scroll']}>
      <div className={styles['page']}>
        <DayHead today={todays.today} newsroom={newsroom.data} />
        {isEmpty
          ? <FirstSteps />
          : (
            <>
              {todays.digest === undefined ? null : <DigestPart today={todays.today} digest={todays.digest} onOpen={props.onOpenDigest} />}
              <Waiting {...props} newsroom={newsroom.data} />
            </>
          )}
      </div>
    </div>
  )
}

function DayHead({ today, newsroom }: { today: string; newsroom: Newsroom }): ReactNode {
  const closing = closingAt(useNow(), newsroom)
  return (
    <header className={styles['head']}>
      <h1 className={styles['day']}>{dayInWords(today)}</h1>
      {closing === null ? null : (
        <p role="timer" aria-label="Close" className={classNames(styles['closing'], closing.isSoon && styles['soon'])} title={`The digest closes at ${newsroom.closeTime}, newsroom time`}>
          {closing.isSoon ? <Clock size={16} aria-hidden="true" /> : null}{closingWords(closing)}
        </p>
      )}
    </header>
  )
}

function Waiting({ newsroom, onOpenArticle, onShow }: TodayProps & { newsroom: Newsroom }): ReactNode {
  const parts = { newsroom, now: useNow(), onOpen: onOpenArticle, onShow }
  return (
    <>
      <div className={styles['columns']}>
        <ReadyPart {...parts} />
        <div className={styles['column']}>
          <ArrivedPart {...parts} />
          <ShelfPart {...parts} />
          <EmbargoPart {...parts} />
          <ExportsPart {...parts} />
        </div>
      </div>
      <p className={styles['keys']}>Enter opens · B adds to today’s digest</p>
    </>
  )
}

function FirstSteps(): ReactNode {
  return (
    <EmptyState
      title="Begin with the first stories"
      actions={
        <>
          <Button variant="primary" onPress={() => runCommand('gather')}>Gather stories</Button>
          <Button onPress={() => runCommand('new-article')}>Write an article</Button>
          <Button onPress={() => runCommand('go-settings')}>Set when the day closes</Button>
        </>
      }
    >
      Drop a page, a file or a link anywhere on this window, or paste one. What is ready, what came in and the time until the close then stand here each morning.
    </EmptyState>
  )
}
