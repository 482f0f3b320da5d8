import type { FieldName } from '@shared/document/compare-articles'
import { isRestyled } from '@shared/document/compare-articles'
import type { Line, Piece } from '@shared/document/compare-bodies'
import type { Block, BlockType, Mark, Span } from '@shared/model/block'

const TYPES: Record<BlockType, string> = {
  paragraph: 'a paragraph', heading2: 'a heading', heading3: 'a subheading', heading4: 'a small heading', quote: 'a quote', pullquote: 'a pull quote', attribution: 'an attribution',
  bullet: 'a bullet', number: 'a numbered item', check: 'a check item', code: 'code', callout: 'a callout', embed: 'an embed',
}
const MARKS: Record<Mark, string> = {
  bold: 'bold', italic: 'italic', underline: 'underlined', strike: 'struck through', code: 'code', sub: 'below the line', sup: 'above the line', highlight: 'highlighted',
}
const FIELDS: Record<FieldName, string> = {
  headline: 'Headline', dek: 'Dek', eyebrow: 'Eyebrow', byline: 'Byline', dateline: 'Dateline', slug: 'Slug', status: 'Status', excerpt: 'Excerpt', embargo: 'Embargo',
  sourceName: 'Source', sourceUrl: 'Source address', publishedAt: 'Published', language: 'Language', picture: 'Picture', topics: 'Topics',
}

/** A field's name as the screens have it. */
export function fieldLabel(name: FieldName): string {
  return FIELDS[name]
}

/** What became of a line as a whole; '' where its words alone changed, or nothing. */
export function fateOf({ before, after, pieces }: Line): string {
  if (before !== null && after !== null) return ''
  const keepsWords = pieces.some(({ change, span }) => change === 'same' && span.text.trim() !== '')
  if (before === null) return keepsWords ? 'Split from the paragraph above' : 'New paragraph'
  return keepsWords ? 'Joined to the paragraph above' : 'Removed paragraph'
}

/** What changed about a line beside its words, each in a few of them. */
export function changesOf(line: Line): string[] {
  const styles = isRestyled(line) ? restyled(line.older!, line.newer!) : []
  return [...styles, ...new Set(line.pieces.flatMap(formatted))]
}

function restyled(older: Block, newer: Block): string[] {
  if (older.type !== newer.type) return [`Was ${TYPES[older.type]}, is ${TYPES[newer.type]}`]
  if ((older.checked ?? false) !== (newer.checked ?? false)) return [newer.checked ? 'Ticked' : 'Not ticked any more']
  return [(newer.indent ?? 0) > (older.indent ?? 0) ? 'Indented' : 'Indented less']
}

const SHOWN = 40

function formatted({ span, was }: Piece): string[] {
  if (!was) return []
  const text = span.text.trim()
  const said = text === '' ? 'a space' : `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`
  const [had, has] = [new Set(was.marks), new Set(span.marks)]
  return [
    ...[...has].filter((mark) => !had.has(mark)).map((mark) => `${said} is ${MARKS[mark]}`),
    ...[...had].filter((mark) => !has.has(mark)).map((mark) => `${said} is not ${MARKS[mark]} any more`),
    ...linked(said, was, span),
    ...((was.lang ?? '') === (span.lang ?? '') ? [] : [span.lang ? `${said} is marked as ${span.lang}` : `${said} is in the article’s language`]),
  ]
}

function linked(said: string, { link: had = '' }: Span, { link: has = '' }: Span): string[] {
  if (had === has) return []
  if (has === '') return [`${said} is no link any more`]
  return [had === '' ? `${said} links to ${has}` : `${said} links to ${has} instead of ${had}`]
}
