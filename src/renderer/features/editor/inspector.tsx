import type { ReactNode } from 'react'
import type { Twin } from '@shared/contract/articles'
import { EXCERPT_WORDS } from '@shared/model/excerpt'
import { safeLink } from '@shared/model/link'
import { STATUSES, type ArticleFields, type Status } from '@shared/model/article'
import { slugFrom } from '@shared/model/slug'
import { AlsoWritten } from '@renderer/app/also-written'
import type { OpenDocument } from '@renderer/engine/open-document'
import { Button } from '@renderer/ui/button'
import { Select } from '@renderer/ui/select'
import { STATUS_LABELS, StatusMark } from '@renderer/ui/status-badge'
import { TextArea, TextField, type TextFieldProps } from '@renderer/ui/text-field'
import { setFields, useTextField, type TextFieldName } from './article-field'
import type { ArticlePicture } from './article-picture'
import { EmbargoField } from './embargo-field'
import styles from './inspector.module.css'
import { TkLine } from './outline/tk-line'
import { PictureField } from './picture-field'
import { TopicsField } from './topics-field'
import { Twins } from './twins'

const STATUS_OPTIONS = STATUSES.map((id) => ({ id, label: STATUS_LABELS[id], icon: <StatusMark status={id} label={false} /> }))

export interface InspectorProps {
  id: string
  document: OpenDocument
  fields: ArticleFields
  /** What the excerpt is unless it is set by hand. */
  automaticExcerpt: string
  newsroom: { timeZone: string; language: string }
  /** Other articles of the same source. */
  twins: readonly Twin[]
  onShowArticle: (id: string) => void
  picture: ArticlePicture
  /** Where what is still to come is listed. */
  onShowTks: () => void
}

/** The facts of the article: everything a digest or an export needs to know besides its words. */
export function Inspector({ id, document, fields, automaticExcerpt, newsroom, twins, onShowArticle, picture, onShowTks }: InspectorProps): ReactNode {
  const field = (name: TextFieldName, label: string, more: Partial<TextFieldProps> = {}): ReactNode => (
    <FactField document={document} name={name} label={label} stored={fields[name]} more={more} />
  )
  return (
    <aside id={id} className={styles['inspector']} aria-label="Details">
      <TkLine document={document} onShow={onShowTks} />
      <Twins twins={twins} onShow={onShowArticle} />
      <div className={styles['group']}>
        <Select label="Status" options={STATUS_OPTIONS} value={fields.status} onChange={(status) => setFields(document, { status })} />
        <AlsoWritten of={document.id} field="status" current={fields.status} onUse={(status) => setFields(document, { status: status as Status })} say={(status) => STATUS_LABELS[status as Status] ?? status} />
      </div>
      <EmbargoField document={document} embargo={fields.embargo} timeZone={newsroom.timeZone} />
      {field('byline', 'Byline')}
      {field('dateline', 'Dateline')}
      <TopicsField document={document} />
      <ExcerptField document={document} excerpt={fields.excerpt} automatic={automaticExcerpt} />
      <PictureField document={document} picture={fields.picture} taking={picture} />
      {field('sourceName', 'Source')}
      {field('sourceUrl', 'Source address', { type: 'url', placeholder: 'https://', error: badLink(fields.sourceUrl), description: 'Where ‘Read more’ leads.' })}
      {field('slug', 'Slug', { placeholder: slugFrom(fields.headline), onBlur: () => tidySlug(document, fields.slug) })}
      {field('language', 'Language', { placeholder: newsroom.language, error: badLanguage(fields.language) })}
    </aside>
  )
}

function FactField({ document, name, label, stored, more }: { document: OpenDocument; name: TextFieldName; label: string; stored: string; more: Partial<TextFieldProps> }): ReactNode {
  const { value, type, onCompositionStart, onCompositionEnd } = useTextField(document, name, stored)
  return (
    <div onCompositionStart={onCompositionStart} onCompositionEnd={(event) => onCompositionEnd({ currentTarget: event.target as HTMLInputElement })}>
      <TextField label={label} value={value} onChange={type} autoComplete="off" {...more} />
      <AlsoWritten of={document.id} field={name} current={stored} onUse={(text) => setFields(document, { [name]: text })} />
    </div>
  )
}

function ExcerptField({ document, excerpt, automatic }: { document: OpenDocument; excerpt: string; automatic: string }): ReactNode {
  const { value, type, onCompositionStart, onCompositionEnd } = useTextField(document, 'excerpt', excerpt)
  const own = excerpt !== ''
  return (
    <div className={styles['excerpt']} onCompositionStart={onCompositionStart} onCompositionEnd={(event) => onCompositionEnd({ currentTarget: event.target as HTMLTextAreaElement })}>
      <TextArea label="Excerpt" value={value} onChange={type} placeholder={automatic || `The body’s first ${EXCERPT_WORDS} words`} rows={4} inputClassName={styles['excerptText']} description={own ? 'Set by hand.' : 'Automatic, from the body.'} />
      <AlsoWritten of={document.id} field="excerpt" current={excerpt} onUse={(excerpt) => setFields(document, { excerpt })} />
      {own ? <Button size="small" variant="quiet" className={styles['reset']} onPress={() => setFields(document, { excerpt: '' })}>Reset to automatic</Button> : null}
    </div>
  )
}

function tidySlug(document: OpenDocument, slug: string): void {
  const tidy = slugFrom(slug, 12)
  if (tidy !== slug) setFields(document, { slug: tidy }, 'slug')
}

function badLink(url: string): string | undefined {
  return url === '' || safeLink(url) !== '' ? undefined : 'This needs a full address that starts with https://.'
}

function badLanguage(tag: string): string | undefined {
  return tag === '' || /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag) ? undefined : 'This needs a language tag such as en or es-MX.'
}
