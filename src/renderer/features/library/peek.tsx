import type { ReactNode } from 'react'
import type { Article } from '@shared/model/article'
import type { Picture } from '@shared/model/article-picture'
import { type Block, blockWords, SOFT_BREAK, type Span } from '@shared/model/block'
import { dayInWords } from '@renderer/app/days'
import { useKeysOf } from '@renderer/ui/keys-context'
import { useArticle } from '@renderer/engine/queries'
import { Kbd } from '@renderer/ui/kbd'
import { StatusBadge } from '@renderer/ui/status-badge'
import styles from './peek.module.css'

/** A look at an article: its text and picture as they are read. The focus stays in the list, whose keys go on working. */
export function Peek({ articleId }: { articleId: string }): ReactNode {
  const { data: article } = useArticle(articleId)
  return (
    <aside className={styles['peek']} aria-label="Peek" data-keys="list">
      <Keys />
      <div key={articleId} className={styles['scroll']} tabIndex={0} role="group" aria-label={article?.headline || 'Untitled'}>
        {article ? <Text article={article} /> : null}
      </div>
    </aside>
  )
}

function Text({ article }: { article: Article }): ReactNode {
  const facts = [article.byline, article.dateline, article.publishedAt === '' ? '' : dayInWords(article.publishedAt.slice(0, 10)), article.sourceName].filter((fact) => fact !== '')
  return (
    <article className={styles['text']} lang={article.language || undefined}>
      {article.eyebrow ? <p dir="auto" className={styles['eyebrow']}>{article.eyebrow}</p> : null}
      <h2 dir="auto" className={styles['headline']}>{article.headline || 'Untitled'}</h2>
      {article.dek ? <p dir="auto" className={styles['dek']}>{article.dek}</p> : null}
      <p className={styles['facts']}><StatusBadge status={article.status} />{facts.map((fact) => <bdi key={fact}>{fact}</bdi>)}</p>
      {article.picture ? <Shown picture={article.picture} /> : null}
      {article.body.length > 0 ? article.body.map((block, at) => <BlockText key={at} block={block} />) : <p className={styles['none']}>{article.excerpt || 'Nothing is written yet.'}</p>}
    </article>
  )
}

// Only what is stored here is shown: a look at a story asks nothing of its outlet.
function Shown({ picture }: { picture: Picture }): ReactNode {
  if (!picture.asset) return null
  return (
    <figure className={styles['figure']}>
      <img src={`/assets/${picture.asset}`} alt={picture.alt} />
      {picture.credit || picture.caption ? <figcaption dir="auto">{[picture.caption, picture.credit].filter(Boolean).join(' · ')}</figcaption> : null}
    </figure>
  )
}

const TAGS = {
  paragraph: 'p', heading2: 'h3', heading3: 'h4', heading4: 'h5', quote: 'blockquote', pullquote: 'blockquote', attribution: 'p', bullet: 'p', number: 'p', check: 'p', code: 'pre',
  callout: 'p', embed: 'p',
} as const

function BlockText({ block }: { block: Block }): ReactNode {
  if (block.embed?.kind === 'picture') return <Shown picture={block.embed.picture} />
  if (block.embed?.kind === 'divider') return <hr />
  if (block.type === 'embed') return <p dir="auto">{blockWords(block).replaceAll(SOFT_BREAK, '\n')}</p>
  const Tag = TAGS[block.type]
  return <Tag dir="auto" className={styles[block.type]} style={block.indent ? { marginInlineStart: `${block.indent * 24}px` } : undefined}>{block.spans.map((span, at) => <SpanText key={at} span={span} />)}</Tag>
}

function SpanText({ span: { text, marks = [], link, note } }: { span: Span }): ReactNode {
  if (note !== undefined) return <sup>*</sup>
  const names = [...marks, ...(link === undefined ? [] : ['link'])].map((mark) => styles[mark])
  return <span className={names.join(' ') || undefined}>{text.replaceAll(SOFT_BREAK, '\n')}</span>
}

function Keys(): ReactNode {
  return (
    <p className={styles['keys']}>
      <Key command="next-article" does="next" />
      <Key command="mark-ready" does="ready" />
      <Key command="mark-spiked" does="spike" />
      <Key command="toggle-shelf" does="shelf" />
      <Key command="open-article" does="open" />
      <Key command="peek" does="close" />
    </p>
  )
}

function Key({ command, does }: { command: Parameters<typeof useKeysOf>[0]; does: string }): ReactNode {
  const keys = useKeysOf(command)
  return keys === undefined ? null : <span><Kbd keys={keys} /> {does}</span>
}
