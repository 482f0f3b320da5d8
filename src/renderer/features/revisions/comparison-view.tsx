import { type ReactNode, type RefObject, useRef } from 'react'
import type { ArticleContent } from '@shared/document/article-document'
import { type Comparison, isSame } from '@shared/document/compare-articles'
import { restoreBlock, restoreField } from '@shared/document/restore'
import { useKeptScroll } from '@renderer/app/use-kept-scroll'
import type { OpenDocument } from '@renderer/engine/open-document'
import { FieldView } from './field-view'
import { LineView } from './line-view'
import { fieldLabel } from './line-words'
import { restore } from './restoring'
import styles from './revisions.module.css'

export interface ComparisonViewProps {
  document: OpenDocument
  comparison: Comparison
  /** What the older version says; null where there is none before. */
  older: ArticleContent | null
  newer: ArticleContent
  language: string
  sheet: RefObject<HTMLDivElement | null>
}

/** Two versions in one text, read-only: what came, what went, and each part's way back. */
export function ComparisonView({ document, comparison, older, newer, language, sheet }: ComparisonViewProps): ReactNode {
  const scroll = useRef<HTMLDivElement>(null)
  useKeptScroll(scroll, `history ${document.id}`)
  const { fields, lines } = comparison
  const hasHeadline = fields.some(({ name }) => name === 'headline')
  return (
    <div ref={scroll} className={styles['scroll']} tabIndex={0} role="group" aria-label="What changed">
      <div ref={sheet} className={styles['sheet']} lang={newer.fields.language || language || undefined}>
        {older !== null && isSame(comparison) ? <p className={styles['none']}>Both say the same.</p> : null}
        {hasHeadline ? null : <h2 dir="auto" className={styles['headline']}>{newer.fields.headline || 'Untitled'}</h2>}
        {fields.map((difference) => (
          <FieldView key={difference.name} difference={difference} onRestore={older && (() => restore(document, `the ${fieldLabel(difference.name).toLowerCase()}`, (doc) => restoreField(doc, older, difference.name)))} />
        ))}
        <div className={styles['body']}>
          {lines.map((line, at) => (
            <LineView key={at} line={line} onRestore={older && line.before !== null ? () => restore(document, 'the paragraph', (doc) => restoreBlock(doc, older.body, line.before!)) : null} />
          ))}
        </div>
      </div>
    </div>
  )
}
