import type { ArticleFields } from '@shared/model/article'
import type { Picture } from '@shared/model/article-picture'
import { PLACEHOLDER, type Block, type Span } from '@shared/model/block'
import type { Embed } from '@shared/model/embed'
import type { ArticleContent } from './article-document'
import { compareBodies, type Line } from './compare-bodies'
import { compareTexts, type Change } from './word-diff'

/** A run of plain text in a comparison. */
export interface Words { change: Change; text: string }

/** Everything of an article that is one value, and its topics. */
export type FieldName = keyof ArticleFields | 'topics'
export interface FieldDifference { name: FieldName; words: Words[] }

/** What a line holds beside its text, and its style, where two versions differ. */
export interface Beside { of: 'embed' | 'note'; words: Words[] }

export interface Comparison { fields: FieldDifference[]; lines: Line[]; added: number; removed: number }

/** In the order in which an article is read; of these, words are compared. */
const TEXTS = ['eyebrow', 'headline', 'dek', 'byline', 'dateline', 'excerpt', 'slug', 'sourceName', 'sourceUrl'] as const satisfies readonly FieldName[]
/** Of these, the whole value. */
const VALUES = ['status', 'embargo', 'publishedAt', 'language'] as const satisfies readonly FieldName[]
const IN_TEXT = new Set<FieldName>(['eyebrow', 'headline', 'dek'])

/** Two versions of an article: the fields that differ, the body's lines, and how many words were added and removed. */
export function compareArticles(older: ArticleContent, newer: ArticleContent): Comparison {
  const fields: FieldDifference[] = [
    ...TEXTS.map((name) => ({ name, words: compareWords(older.fields[name], newer.fields[name]) })),
    ...VALUES.map((name) => ({ name, words: compareValues(older.fields[name], newer.fields[name]) })),
    { name: 'topics' as const, words: compareLists(older.topics, newer.topics) },
    { name: 'picture' as const, words: compareWords(sayPicture(older.fields.picture), sayPicture(newer.fields.picture)) },
  ].filter(({ words }) => words.some(({ change }) => change !== 'same'))
  const lines = compareBodies(older.body, newer.body)
  const said = [
    ...fields.filter(({ name }) => IN_TEXT.has(name)).flatMap(({ words }) => words),
    ...lines.flatMap((line) => [...line.pieces.map(({ change, span }) => ({ change, text: span.note === undefined ? span.text : '' })), { change: 'same' as const, text: '\n' }, ...besides(line).flatMap(({ words }) => words)]),
  ]
  return { fields, lines, added: countWords(said, 'added'), removed: countWords(said, 'removed') }
}

/** Whether a comparison found nothing that a reader or an editor would see. */
export function isSame({ fields, lines }: Comparison): boolean {
  return fields.length === 0 && !lines.some(isChanged)
}

/** Whether a line differs in anything: its place, its style, its words, their formatting, or what it holds. */
export function isChanged(line: Line): boolean {
  return line.before === null || line.after === null || isRestyled(line) || line.pieces.some(({ change, was }) => change !== 'same' || was !== undefined)
    || besides(line).some(({ words }) => words.some(({ change }) => change !== 'same'))
}

/** Whether a block is of another type, indented otherwise, or ticked. */
export function isRestyled({ older, newer }: Line): boolean {
  return older !== null && newer !== null && (older.type !== newer.type || (older.indent ?? 0) !== (newer.indent ?? 0) || (older.checked ?? false) !== (newer.checked ?? false))
}

/** What an embed says, and footnotes that are new, gone or say something else. */
export function besides({ older, newer, pieces }: Line): Beside[] {
  const [was, is] = [older?.embed, newer?.embed]
  const embed: Beside[] = was || is ? [{ of: 'embed', words: compareWords(sayEmbed(was), sayEmbed(is)) }] : []
  const notes = pieces.filter(({ span }) => span.note !== undefined).map(({ change, span, was: before }): Beside => {
    const said = span.noteText ?? ''
    if (change !== 'same') return { of: 'note', words: said === '' ? [] : [{ change, text: said }] }
    return { of: 'note', words: compareWords((before ?? noteBefore(older, span))?.noteText ?? '', said) }
  }).filter(({ words }) => words.some(({ change }) => change !== 'same'))
  return [...embed, ...notes]
}

function noteBefore(older: Block | null, { note }: Span): Span | undefined {
  return older?.spans.find((span) => span.note === note)
}

function compareWords(before: string, after: string): Words[] {
  return compareTexts(before, after).map(({ change, before: b, after: a, length }) => ({ change, text: change === 'added' ? after.slice(a, a + length) : before.slice(b, b + length) }))
}

function compareValues(before: string, after: string): Words[] {
  if (before === after) return []
  return [{ change: 'removed' as const, text: before }, { change: 'added' as const, text: after }].filter(({ text }) => text !== '')
}

function compareLists(before: readonly string[], after: readonly string[]): Words[] {
  return [...new Set([...before, ...after])].map((text) => ({ change: !after.includes(text) ? 'removed' : before.includes(text) ? 'same' : 'added', text }))
}

/** What a picture is and says, one fact a line. */
function sayPicture(picture: Picture | null): string {
  if (!picture) return ''
  const { asset, url, alt, caption, credit, focal } = picture
  const facts = { Picture: asset?.slice(0, 12) ?? url, Alt: alt, Caption: caption, Credit: credit, Focus: focal && `${Math.round(focal.x * 100)} % ${Math.round(focal.y * 100)} %` }
  return Object.entries(facts).flatMap(([name, fact]) => (fact ? [`${name}: ${fact}`] : [])).join('\n')
}

function sayEmbed(embed: Embed | undefined): string {
  switch (embed?.kind) {
    case undefined: return ''
    case 'divider': return 'Divider'
    case 'picture': return sayPicture(embed.picture)
    case 'gallery': return embed.pictures.map(sayPicture).join('\n')
    case 'table': return embed.rows.map((row) => row.join(' | ')).join('\n')
    case 'button': return `${embed.label}\n${embed.url}`
    case 'bookmark': return [embed.title, embed.site, embed.description, embed.url].filter((text) => text !== '').join('\n')
  }
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_.-]*/gu

function countWords(said: readonly Words[], change: Change): number {
  const text = said.map((each) => (each.change === change ? each.text : '\n')).join('').replaceAll(PLACEHOLDER, '')
  return text.match(WORD)?.length ?? 0
}
