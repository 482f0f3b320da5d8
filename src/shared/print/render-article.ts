import type { Article } from '@shared/model/article'
import { blockText, blockWords, isListType, SOFT_BREAK, type Block } from '@shared/model/block'
import { bodyToHtml, type AssetAddress } from './article-html'
import { bodyToMarkdown, escapeMarkdown } from './article-markdown'
import { cleanText, escapeHtml } from './clean-text'

/** What of an article is printed. */
export type PrintedArticle = Pick<Article, 'headline' | 'dek' | 'body'>

/** An article as plain text: headline, dek, then its blocks, one empty line between. */
export function articleToText({ headline, dek, body }: PrintedArticle): string {
  return `${[headline, dek, bodyToText(body)].filter((line) => line !== '').join('\n\n')}\n`
}

/** Blocks as plain text, one empty line between. */
export function bodyToText(body: readonly Block[]): string {
  return body.map(blockToText).filter((line) => line !== '').join('\n\n')
}

/** An article as Markdown (CommonMark, strike as ~~, footnotes as [^1]). */
export function articleToMarkdown({ headline, dek, body }: PrintedArticle): string {
  return `${[`# ${escapeMarkdown(headline)}`, dek && `*${escapeMarkdown(dek)}*`, ...bodyToMarkdown(body)].filter(Boolean).join('\n\n')}\n`
}

/** An article's headline and body as an HTML fragment, every text escaped and every link checked. */
export function articleToHtml({ headline, dek, body }: PrintedArticle, address?: AssetAddress): string {
  return [`<h1>${escapeHtml(headline)}</h1>`, dek && `<p>${escapeHtml(dek)}</p>`, bodyToHtml(body, address)].filter(Boolean).join('\n') + '\n'
}

function blockToText(block: Block): string {
  const text = cleanText(block.embed ? blockWords(block) : blockText(block)).replaceAll(SOFT_BREAK, '\n')
  if (isListType(block.type)) return `${'  '.repeat(block.indent ?? 0)}- ${text}`
  return block.type === 'attribution' ? `— ${text}` : text
}
