import type { LexicalEditor } from 'lexical'
import { useId, type ReactNode, type RefObject } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { readFields } from '@shared/document/article-document'
import { resolveEmbeds } from '@shared/document/embeds'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSettledValue } from '@renderer/engine/open-document-hooks'
import { goTo, type Stretch } from '@renderer/features/editor/finding/reveal'
import styles from './outline.module.css'
import { outlineOf, type Outline } from './outline-of'

function readOutline({ doc, body }: OpenDocument): Outline {
  return outlineOf(readFields(doc), resolveEmbeds(doc, body().blocks))
}

export interface OutlinePanelProps { document: OpenDocument; editor: LexicalEditor; sheet: RefObject<HTMLElement | null> }

/** What is still to come in the article, and its headings; Enter goes to either. Read only while it is open, when typing rests. */
export function OutlinePanel({ document, editor, sheet }: OutlinePanelProps): ReactNode {
  const { headings, tks } = useSettledValue(document, () => readOutline(document))
  const go = ({ stretch }: { stretch: Stretch }): void => { if (sheet.current) goTo(editor, sheet.current, stretch) }
  return (
    <aside id="outline" className={styles['panel']} aria-label="Outline">
      <Part title="To come" count={tks.length} empty="No TK. Write TK where something is still missing, and it is listed here." rows={tks} say={({ before, tk, after }) => before + tk + after} onGo={go}>
        {({ before, tk, after, where }) => <><span className={styles['words']}>{before}<mark className={styles['tk']}>{tk}</mark>{after}</span>{where === '' ? null : <span className={styles['where']}>{where}</span>}</>}
      </Part>
      <Part title="Headings" count={headings.length} empty="No headings. A paragraph that begins with ## is one." rows={headings} say={({ text }) => text} onGo={go}>
        {({ level, text }) => <span className={styles[`level${level}`] ?? ''}>{text || 'Empty heading'}</span>}
      </Part>
    </aside>
  )
}

interface PartProps<Row> { title: string; count: number; empty: string; rows: readonly Row[]; say: (row: Row) => string; onGo: (row: Row) => void; children: (row: Row) => ReactNode }

function Part<Row extends { stretch: Stretch }>({ title, count, empty, rows, say, onGo, children }: PartProps<Row>): ReactNode {
  const heading = useId()
  return (
    <section className={styles['part']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['title']}>{title}{count > 0 ? <span className={styles['count']}>{count}</span> : null}</h3>
      {count === 0 ? <p className={styles['empty']}>{empty}</p> : (
        <ListBox aria-label={title} className={styles['list'] ?? ''} onAction={(key) => { const row = rows[Number(key)]; if (row) onGo(row) }}>
          {rows.map((row, at) => <ListBoxItem key={at} id={at} textValue={say(row)} className={styles['row'] ?? ''}>{children(row)}</ListBoxItem>)}
        </ListBox>
      )}
    </section>
  )
}
