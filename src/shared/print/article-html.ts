import type { Picture } from '@shared/model/article-picture'
import { blockText, isListType, SOFT_BREAK, type Block, type BlockType, type Mark, type Span } from '@shared/model/block'
import type { Embed } from '@shared/model/embed'
import { cleanLanguage, cleanLink, escapeHtml } from './clean-text'

const TAGS: Partial<Record<BlockType, string>> = { heading2: 'h2', heading3: 'h3', heading4: 'h4' }
const LIST_TAGS = { bullet: 'ul', number: 'ol', check: 'ul' } as const
const MARK_TAGS: Record<Mark, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code', sub: 'sub', sup: 'sup', highlight: 'mark' }

/** Where an article's stored pictures are, by their sha256; '' leaves a picture out. */
export type AssetAddress = (sha256: string) => string

/** A body as HTML, every text escaped and every link checked; footnotes follow it as a list. */
export function bodyToHtml(body: readonly Block[], address: AssetAddress = () => ''): string {
  const notes: Span[] = []
  const spans = (list: readonly Span[]): string => list.map((span) => (span.note === undefined ? spanToHtml(span) : noteNumber(notes.push(span)))).join('')
  return [...groups(body).map((group) => groupToHtml(group, spans, address)), noteList(notes)].filter(Boolean).join('\n')
}

/** Blocks that are one element together: a list, a box, a quote with whose it is. */
function groups(body: readonly Block[]): Block[][] {
  const all: Block[][] = []
  for (const block of body) {
    const [first] = all.at(-1) ?? []
    const last = all.at(-1)?.at(-1)
    const joins = first && last && ((isListType(first.type) && isListType(block.type)) || (first.type === 'callout' && block.type === 'callout')
      || (block.type === 'attribution' && (last.type === 'quote' || last.type === 'pullquote')))
    if (joins) all.at(-1)!.push(block)
    else all.push([block])
  }
  return all
}

type Spans = (spans: readonly Span[]) => string

function groupToHtml(group: readonly Block[], spans: Spans, address: AssetAddress): string {
  const [first, second] = group as [Block, Block | undefined]
  if (isListType(first.type)) return listToHtml(group, spans)
  switch (first.type) {
    case 'callout': return `<aside>${group.map((block) => `<p>${spans(block.spans)}</p>`).join('')}</aside>`
    case 'quote': return quoteToHtml('blockquote', first, second, spans)
    case 'pullquote': return `<aside class="pullquote">${quoteToHtml('blockquote', first, second, spans)}</aside>`
    case 'attribution': return `<p><cite>${spans(first.spans)}</cite></p>`
    case 'code': return `<pre><code>${escapeHtml(blockText(first).replaceAll(SOFT_BREAK, '\n'))}</code></pre>`
    case 'embed': return first.embed ? embedToHtml(first.embed, address) : ''
    default: return `<${TAGS[first.type] ?? 'p'}>${spans(first.spans)}</${TAGS[first.type] ?? 'p'}>`
  }
}

function quoteToHtml(tag: string, quote: Block, attribution: Block | undefined, spans: Spans): string {
  if (!attribution) return `<${tag}>${spans(quote.spans)}</${tag}>`
  return `<figure><${tag}>${spans(quote.spans)}</${tag}><figcaption>— <cite>${spans(attribution.spans)}</cite></figcaption></figure>`
}

function listToHtml(items: readonly Block[], spans: Spans): string {
  const out: string[] = []
  const open: string[] = []
  const closeTo = (depth: number): void => {
    while (open.length > depth) out.push(`</li></${open.pop()}>`)
  }
  for (const item of items) {
    const tag = LIST_TAGS[item.type as keyof typeof LIST_TAGS]
    const depth = (item.indent ?? 0) + 1
    closeTo(open[depth - 1] === tag ? depth : depth - 1)
    if (open.length >= depth) out.push('</li><li>')
    while (open.length < depth) {
      open.push(tag)
      out.push(`<${tag}><li>`)
    }
    out.push(`${item.type === 'check' ? (item.checked ? '☑ ' : '☐ ') : ''}${spans(item.spans)}`)
  }
  closeTo(0)
  return out.join('\n')
}

function spanToHtml({ text, marks = [], link = '', lang = '' }: Span): string {
  const marked = marks.reduce((inner, mark) => `<${MARK_TAGS[mark]}>${inner}</${MARK_TAGS[mark]}>`, escapeHtml(text).replaceAll(SOFT_BREAK, '<br>'))
  const [href, language] = [cleanLink(link), cleanLanguage(lang)]
  const linked = href ? `<a href="${escapeHtml(href)}">${marked}</a>` : marked
  return language ? `<span lang="${language}">${linked}</span>` : linked
}

const noteNumber = (number: number): string => `<sup><a href="#note-${number}" id="note-ref-${number}" role="doc-noteref">${number}</a></sup>`

function noteList(notes: readonly Span[]): string {
  if (notes.length === 0) return ''
  const items = notes.map(({ noteText = '' }, at) => `<li id="note-${at + 1}">${escapeHtml(noteText)} <a href="#note-ref-${at + 1}" role="doc-backlink">↩</a></li>`)
  return `<section role="doc-endnotes"><ol>${items.join('')}</ol></section>`
}

function embedToHtml(embed: Embed, address: AssetAddress): string {
  switch (embed.kind) {
    case 'divider': return '<hr>'
    case 'picture': return pictureToHtml(embed.picture, address)
    case 'gallery': return `<div class="gallery">${embed.pictures.map((picture) => pictureToHtml(picture, address)).join('')}</div>`
    case 'table': return tableToHtml(embed)
    case 'button': return cleanLink(embed.url) ? `<p><a class="button" href="${escapeHtml(cleanLink(embed.url))}">${escapeHtml(embed.label || embed.url)}</a></p>` : ''
    case 'bookmark': return bookmarkToHtml(embed)
  }
}

function pictureToHtml(picture: Picture, address: AssetAddress): string {
  const source = cleanLink((picture.asset && address(picture.asset)) || picture.url || '') || (picture.asset ? address(picture.asset) : '')
  const words = [picture.caption, picture.credit].filter(Boolean).map((text) => escapeHtml(text!)).join(' · ')
  if (source === '') return words ? `<p>${words}</p>` : ''
  return `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(picture.alt)}">${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`
}

function tableToHtml({ rows, header }: Extract<Embed, { kind: 'table' }>): string {
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell).replaceAll(SOFT_BREAK, '<br>')}</${tag}>`).join('')}</tr>`
  const [first, ...rest] = rows
  if (!first) return ''
  return header
    ? `<table><thead>${row(first, 'th')}</thead><tbody>${rest.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
    : `<table><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

function bookmarkToHtml({ url, title, site, description }: Extract<Embed, { kind: 'bookmark' }>): string {
  const href = cleanLink(url)
  if (href === '') return ''
  const words = [description, site].filter((text) => text !== '').map(escapeHtml).join(' · ')
  return `<p class="bookmark"><a href="${escapeHtml(href)}">${escapeHtml(title || url)}</a>${words ? `<br>${words}` : ''}</p>`
}
