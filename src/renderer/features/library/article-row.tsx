import { Bookmark, Check, Clock, TriangleAlert } from 'lucide-react'
import { memo, type MouseEvent, type ReactNode } from 'react'
import type { ArticleSummary } from '@shared/model/article'
import { CENTRE } from '@shared/model/picture'
import { ARTICLE_DRAG_TYPE, type DraggedArticle } from '@renderer/app/article-drag'
import { classNames } from '@renderer/ui/class-names'
import { StatusMark } from '@renderer/ui/status-badge'
import { Thumbnail } from '@renderer/ui/thumbnail'
import styles from './article-row.module.css'
import { shownTime } from './time-ago'

export interface ArticleRowProps {
  /** Null while it isn't loaded. */
  article: ArticleSummary | null
  index: number
  total: number
  /** Pixels from the top of the list. */
  top: number
  now: number
  isInHand: boolean
  /** The keys act on it. */
  isSelected: boolean
  /** One of several. */
  isChosen: boolean
  isShelved: boolean
  onPress: (event: MouseEvent) => void
  onOpen: () => void
  onToggle: () => void
  /** What goes along when the row is dragged. */
  dragged: () => DraggedArticle[]
}

/** One article in the list. */
export function ArticleRow({ article, index, total, top, now, isInHand, isSelected, isChosen, isShelved, onPress, onOpen, onToggle, dragged }: ArticleRowProps): ReactNode {
  return (
    <div
      id={rowId(article?.id ?? null)}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-label={article ? undefined : 'Loading'}
      className={classNames(styles['row'], isInHand && styles['inHand'], isSelected && styles['selected'], isChosen && styles['chosen'], article?.status === 'spiked' && styles['spiked'])}
      style={{ transform: `translateY(${top}px)` }}
      draggable={article !== null}
      onDragStart={({ dataTransfer }) => {
        const articles = dragged()
        dataTransfer.setData(ARTICLE_DRAG_TYPE, JSON.stringify(articles))
        dataTransfer.setData('text/plain', articles.map(({ headline }) => headline).join('\n'))
        dataTransfer.effectAllowed = 'copy'
      }}
      // Shift would select text from row to row.
      onMouseDown={(event) => { if (event.shiftKey) event.preventDefault() }}
      onClick={onPress}
      onDoubleClick={onOpen}
    >
      {article ? (
        <>
          <span className={styles['mark']} onClick={(event) => { event.stopPropagation(); onToggle() }} onDoubleClick={(event) => event.stopPropagation()}>
            <span className={styles['status']}><StatusMark status={article.status} /></span>
            <span className={styles['box']} aria-hidden="true">{isChosen ? <Check size={12} strokeWidth={3} /> : null}</span>
          </span>
          <RowWords article={article} now={now} isShelved={isShelved} />
        </>
      ) : null}
    </div>
  )
}

/** The element a row is known by. */
export function rowId(id: string | null): string | undefined {
  return id === null ? undefined : `article-row-${id}`
}

/** The words of one article: headline, excerpt where there is room, where it is from and when. */
const RowWords = memo(function RowWords({ article, now, isShelved }: { article: ArticleSummary; now: number; isShelved: boolean }): ReactNode {
  return (
    <>
      <div className={styles['words']}>
        <div className={styles['lines']}>
          <div dir="auto" className={classNames(styles['headline'], article.headline === '' && styles['untitled'])}>{article.headline || 'Untitled'}</div>
          {article.excerpt ? <div dir="auto" className={styles['excerpt']}>{article.excerpt}</div> : null}
        </div>
        <Facts article={article} now={now} isShelved={isShelved} />
      </div>
      {article.picture?.asset ? <Thumbnail key={article.picture.asset} sha256={article.picture.asset} focal={article.picture.focal ?? CENTRE} className={styles['thumb']} /> : null}
    </>
  )
})

function Facts({ article, now, isShelved }: { article: ArticleSummary; now: number; isShelved: boolean }): ReactNode {
  const time = shownTime(article.publishedAt, article.updatedAt, now)
  const source = article.source.name || hostOf(article.source.url)
  return (
    <div className={styles['facts']}>
      {isShelved ? <Bookmark size={12} className={styles['shelved']} role="img" aria-label="On the shelf" /> : null}
      {article.warnings.length > 0 ? <TriangleAlert size={12} className={styles['warning']} role="img" aria-label={warningWords(article)} /> : null}
      {isEmbargoed(article.embargo, now) ? <Clock size={12} className={styles['warning']} role="img" aria-label="Embargoed" /> : null}
      {source ? <bdi className={styles['source']}>{source}</bdi> : null}
      {source ? <span className={styles['fixed']} aria-hidden="true">·</span> : null}
      <span className={styles['fixed']}>{time}</span>
      {article.topics.length > 0 ? <span className={styles['beforeTopics']} aria-hidden="true">·</span> : null}
      {article.topics.length > 0 ? <bdi className={styles['topics']}>{article.topics.join(', ')}</bdi> : null}
    </div>
  )
}

function warningWords(article: ArticleSummary): string {
  return article.warnings.length === 1 ? article.warnings[0]!.message : `${article.warnings.length} warnings`
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : ''
}

function isEmbargoed(embargo: string, now: number): boolean {
  return embargo !== '' && Date.parse(embargo) > now
}
