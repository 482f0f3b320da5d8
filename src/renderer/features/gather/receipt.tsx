import { CircleAlert, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportResult } from '@shared/contract/gather'
import type { ArticleSummary, Warning } from '@shared/model/article'
import { classNames } from '@renderer/ui/class-names'
import { Button, IconButton } from '@renderer/ui/button'
import { type ReceiptPart, useGather } from './gather-store'
import styles from './gather.module.css'

/** What came in: how many stories, what to look at, and what could not be read. Not modal; it stays until dismissed. */
export function Receipt({ onShowArticle }: { onShowArticle: (id: string) => void }): ReactNode {
  const { receipt, busyWith, way } = useGather()
  if (way === null && busyWith !== null) return <aside className={styles['receipt']} aria-label="Gathering"><p className={styles['busyLine']}>Reading {busyWith}…</p></aside>
  if (receipt === null) return null
  return (
    <aside className={classNames(styles['receipt'], receipt.every((part) => 'refusal' in part) && styles['refused'])} aria-label="Receipt">
      <header className={styles['receiptHead']}>
        <h2 className={styles['sum']}>{sumOf(receipt)}</h2>
        <IconButton label="Dismiss the receipt" size="small" icon={<X size={14} aria-hidden="true" />} onPress={() => useGather.setState({ receipt: null })} />
      </header>
      <div className={styles['parts']} tabIndex={0} role="group" aria-label="Details of the receipt">
        {receipt.map((part, index) => <Part key={index} part={part} named={receipt.length > 1} onShowArticle={onShowArticle} />)}
      </div>
    </aside>
  )
}

/** The whole receipt in a few words: '12 stories added, 3 unchanged'. */
export function sumOf(receipt: readonly ReceiptPart[]): string {
  const results = receipt.flatMap((part) => ('result' in part ? [part.result] : []))
  if (results.length === 0) return 'Nothing was gathered'
  const count = (of: 'added' | 'updated' | 'unchanged'): number => results.reduce((sum, result) => sum + result[of], 0)
  const words = [[count('added'), 'added'], [count('updated'), 'updated'], [count('unchanged'), 'unchanged']] as const
  const said = words.filter(([number]) => number > 0).map(([number, word], index) => `${number} ${index === 0 ? (number === 1 ? 'story ' : 'stories ') : ''}${word}`)
  return said.length > 0 ? said.join(', ') : 'No stories found'
}

function Part({ part, named, onShowArticle }: { part: ReceiptPart; named: boolean; onShowArticle: (id: string) => void }): ReactNode {
  if ('refusal' in part) return <p className={styles['refusal']} role="alert"><CircleAlert size={14} aria-hidden="true" /> {named && !part.refusal.includes(part.name) ? `${part.name}: ${part.refusal}` : part.refusal}</p>
  const unsure = part.result.articles.filter((article) => article.warnings.length > 0)
  const rest = warningsOfNoStory(part.result)
  return (
    <>
      {named ? <h3 className={styles['partName']}>{part.name}</h3> : null}
      {rest.map((warning) => <WarningLine key={warning.code + warning.where + warning.message} warning={warning} />)}
      {unsure.map((article) => <Unsure key={article.id} article={article} onShowArticle={onShowArticle} />)}
      {unsure.length + rest.length === 0 ? <p className={styles['fine']}>Every story was read without doubt.</p> : null}
    </>
  )
}

function Unsure({ article, onShowArticle }: { article: ArticleSummary; onShowArticle: (id: string) => void }): ReactNode {
  return (
    <div className={styles['story']}>
      <Button variant="quiet" className={styles['storyName']} onPress={() => onShowArticle(article.id)}>{article.headline || 'Untitled'}</Button>
      {article.warnings.map((warning) => <WarningLine key={warning.code + warning.where + warning.message} warning={{ ...warning, where: '' }} />)}
    </div>
  )
}

function WarningLine({ warning }: { warning: Warning }): ReactNode {
  return <p className={styles['warning']}><TriangleAlert size={14} aria-hidden="true" /><span>{warning.message}{warning.where ? <span className={styles['where']}> ({warning.where})</span> : null}</span></p>
}

function warningsOfNoStory({ articles, warnings }: ImportResult): Warning[] {
  const same = (one: Warning, other: Warning): boolean => one.code === other.code && one.message === other.message && one.where === other.where
  return warnings.filter((warning) => !articles.some((article) => article.warnings.some((each) => same(each, warning))))
}
