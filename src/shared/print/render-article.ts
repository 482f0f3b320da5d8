import type { Article } from '@shared/model/article'
import { blockWords, isListType, SOFT_BREAK, type Block } from '@shared/model/block'
import { bodyToHtml, type AssetAddress } from './article-html'
import { bodyToMarkdown, escapeMarkdown } from './article-markdown'
import { cleanLink, cleanText, escapeHtml } from './clean-text'

/** What of an article is printed. */
export type PrintedArticle = Pick<Article, 'headline' | 'dek' | 'body'>

/** An article as plain text: headline, dek, then its blocks, one empty line between. */
export function articleToText({ headline, dek, body }: PrintedArticle): string {
  return `${[headline, dek, bodyToText(body)].filter((line) => line !== '').join('\n\n')}\n`
}

/** Blocks as plain text, one empty line between. */
export function bodyToText(body: readonly Block[]): string {
  const notes: string[] = []
  const lines = body.map((block) => blockToText(block, (noteText) => `[${notes.push(noteText)}]`))
  return [...lines, ...notes.map((text, at) => `[${at + 1}] ${cleanText(text)}`)].filter((line) => line !== '').join('\n\n')
}

/** An article as Markdown (CommonMark, strike as ~~, footnotes as [^1]). */
export function articleToMarkdown({ headline, dek, body }: PrintedArticle): string {
  return `${[`# ${escapeMarkdown(headline)}`, dek && `*${escapeMarkdown(dek)}*`, ...bodyToMarkdown(body)].filter(Boolean).join('\n\n')}\n`
}

/** An article's headline and body as an HTML fragment, every text escaped and every link checked. */
export function articleToHtml({ headline, dek, body }: PrintedArticle, address?: AssetAddress): string {
  return [`<h1>${escapeHtml(headline)}</h1>`, dek && `<p>${escapeHtml(dek)}</p>`, bodyToHtml(body, address)].filter(Boolean).join('\n') + '\n'
}

/** The words of an embed; a table's a line a row, and the address of what leads elsewhere. */
function embedToText(block: Block): string {
  const { embed } = block
  if (embed?.kind === 'table') return embed.rows.map((row) => row.map((cell) => cell.replaceAll(SOFT_BREAK, ' ')).join('\t')).join('\n')
  return [blockWords(block), embed?.kind === 'button' || embed?.kind === 'bookmark' ? cleanLink(embed.url) : ''].filter((text) => text !== '').join(': ')
}

function blockToText(block: Block, numberOf: (noteText: string) => string): string {
  const words = block.spans.map((span) => (span.note === undefined ? span.text : numberOf(span.noteText ?? ''))).join('')
  const text = cleanText(block.embed ? embedToText(block) : words).replaceAll(SOFT_BREAK, '\n')
  if (block.type === 'check') return `${'  '.repeat(block.indent ?? 0)}- [${block.checked ? 'x' : ' '}] ${text}`
  if (isListType(block.type)) return `${'  '.repeat(block.indent ?? 0)}- ${text}`
  return block.type === 'attribution' ? `— ${text}` : text
}
