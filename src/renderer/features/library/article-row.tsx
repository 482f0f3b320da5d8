import { Clock, TriangleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { ArticleSummary } from '@shared/model/article'
import { classNames } from '@renderer/ui/class-names'
import { StatusMark } from '@renderer/ui/status-badge'
import styles from './article-row.module.css'
import { shownTime } from './time-ago'

/** The words of one article in the list: headline, one line of excerpt, where it is from and when. */
export const ArticleRowWords = memo(function ArticleRowWords({ article, now }: { article: ArticleSummary; now: number }): ReactNode {
  return (
    <>
      <span className={styles['mark']}><StatusMark status={article.status} /></span>
      <div className={styles['words']}>
        <div className={styles['lines']}>
          <div dir="auto" className={classNames(styles['headline'], article.headline === '' && styles['untitled'])}>{article.headline || 'Untitled'}</div>
          {article.excerpt ? <div dir="auto" className={styles['excerpt']}>{article.excerpt}</div> : null}
        </div>
        <Facts article={article} now={now} />
      </div>
      {article.picture?.asset ? <img className={styles['thumb']} src={`/assets/${article.picture.asset}`} alt="" loading="lazy" width={52} height={52} /> : null}
    </>
  )
})

function Facts({ article, now }: { article: ArticleSummary; now: number }): ReactNode {
  const time = shownTime(article.publishedAt, article.updatedAt, now)
  const source = article.source.name || hostOf(article.source.url)
  return (
    <div className={styles['facts']}>
      {article.warnings.length > 0 ? <TriangleAlert size={12} className={styles['warning']} role="img" aria-label={warningWords(article)} /> : null}
      {isEmbargoed(article.embargo, now) ? <Clock size={12} className={styles['warning']} role="img" aria-label="Embargoed" /> : null}
      {source ? <span className={styles['source']}>{source}</span> : null}
      {source ? <span className={styles['fixed']} aria-hidden="true">·</span> : null}
      <span className={styles['fixed']}>{time}</span>
      {article.topics.length > 0 ? <span className={styles['beforeTopics']} aria-hidden="true">·</span> : null}
      {article.topics.length > 0 ? <span className={styles['topics']}>{article.topics.join(', ')}</span> : null}
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
