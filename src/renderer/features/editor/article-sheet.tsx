import { useRef, type ReactNode, type RefObject } from 'react'
import type { LexicalEditor } from 'lexical'
import type { ArticleFields, Warning } from '@shared/model/article'
import { safeLink } from '@shared/model/link'
import { AlsoWritten } from '@renderer/app/also-written'
import { useKeptScroll } from '@renderer/app/use-kept-scroll'
import type { OpenDocument } from '@renderer/engine/open-document'
import styles from './article-editor.module.css'
import { setFields } from './article-field'
import { BodyEditor } from './body-editor'
import { useKeptField } from './kept-caret'
import { ProseField } from './prose-field'
import { WarningsNote } from './warnings-note'

export interface ArticleSheetProps {
  document: OpenDocument
  fields: ArticleFields
  language: string
  toolbarHome: HTMLElement | null
  warnings: readonly Warning[]
  onOpenLink: (url: string) => void
  sheet: RefObject<HTMLDivElement | null>
  onEditor: (editor: LexicalEditor | null) => void
}

/** The article as a reader will meet it. Enter goes from field to field and into the body. */
export function ArticleSheet({ document, fields, language, toolbarHome, warnings, onOpenLink, sheet, onEditor }: ArticleSheetProps): ReactNode {
  const scroll = useRef<HTMLDivElement>(null)
  useKeptScroll(scroll, document.id)
  useKeptField(sheet, document.id)
  const goTo = (selector: string) => (): void => sheet.current?.querySelector<HTMLElement>(selector)?.focus()
  const shared = { document, language }
  return (
    <div ref={scroll} className={styles['scroll']}>
      <div ref={sheet} className={styles['sheet']}>
        <h2 className="visually-hidden">{fields.headline || 'Untitled'}</h2>
        <WarningsNote articleId={document.id} warnings={warnings} onDismissed={goTo('[data-field="headline"]')} />
        <ProseField {...shared} name="eyebrow" label="Eyebrow" stored={fields.eyebrow} className={styles['eyebrow']} onEnter={goTo('[data-field="headline"]')} />
        <AlsoWritten of={document.id} field="eyebrow" current={fields.eyebrow} onUse={(eyebrow) => setFields(document, { eyebrow })} />
        <ProseField {...shared} name="headline" label="Headline" stored={fields.headline} className={styles['headline']} onEnter={goTo('[data-field="dek"]')} isFirst />
        <AlsoWritten of={document.id} field="headline" current={fields.headline} onUse={(headline) => setFields(document, { headline })} />
        <ProseField {...shared} name="dek" label="Dek" stored={fields.dek} className={styles['dek']} onEnter={goTo('[contenteditable="true"]')} />
        <AlsoWritten of={document.id} field="dek" current={fields.dek} onUse={(dek) => setFields(document, { dek })} />
        <Meta fields={fields} onOpenLink={onOpenLink} />
        <BodyEditor document={document} toolbarHome={toolbarHome} language={language} onOpenLink={onOpenLink} onEditor={onEditor} />
      </div>
    </div>
  )
}

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

function sayDay(published: string): string {
  const time = Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? '' : day.format(time)
}

function Meta({ fields, onOpenLink }: { fields: ArticleFields; onOpenLink: (url: string) => void }): ReactNode {
  const url = safeLink(fields.sourceUrl)
  const source = fields.sourceName || (url === '' ? '' : new URL(url).hostname)
  const facts = [fields.byline, fields.dateline, sayDay(fields.publishedAt)].filter((fact) => fact !== '')
  if (facts.length === 0 && source === '') return <hr className={styles['rule']} />
  return (
    <p className={styles['meta']}>
      {facts.map((fact) => <span key={fact}>{fact}</span>)}
      {source === '' ? null : url === '' ? <span>{source}</span> : (
        <a href={url} rel="noreferrer" onClick={(event) => { event.preventDefault(); onOpenLink(url) }}>{source}</a>
      )}
    </p>
  )
}
