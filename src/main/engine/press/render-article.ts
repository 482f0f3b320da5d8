import type { Article } from '@shared/model/article'
import { blockText, SOFT_BREAK, type Block, type Span } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import { cleanText, escapeHtml } from './clean-text'

/** An article as plain text: headline, dek, then its blocks, one empty line between. */
export function articleToText({ headline, dek, body }: Article): string {
  const lines = body.map((block) => (isList(block) ? `${'  '.repeat(block.indent ?? 0)}- ` : '') + cleanText(blockText(block)).replaceAll(SOFT_BREAK, '\n'))
  return `${[headline, dek, ...lines].filter((line) => line !== '').join('\n\n')}\n`
}

/** An article as Markdown (CommonMark, strike as ~~). Characters that mean something in Markdown are escaped. */
export function articleToMarkdown({ headline, dek, body }: Article): string {
  const blocks = body.map(blockToMarkdown)
  return `${[`# ${escapeMarkdown(headline)}`, dek && `*${escapeMarkdown(dek)}*`, ...blocks].filter(Boolean).join('\n\n')}\n`
}

/** An article's headline and body as an HTML fragment, every text escaped and every link checked. */
export function articleToHtml({ headline, dek, body }: Article): string {
  return [`<h1>${escapeHtml(headline)}</h1>`, dek && `<p>${escapeHtml(dek)}</p>`, ...listsAndBlocks(body)].filter(Boolean).join('\n') + '\n'
}

const isList = (block: Block): boolean => block.type === 'bullet' || block.type === 'number'
const TAGS = { paragraph: 'p', heading2: 'h2', heading3: 'h3', quote: 'blockquote' } as const
const MARK_TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const
const MARK_SIGNS = { bold: '**', italic: '*', underline: '', strike: '~~', code: '`' } as const

function listsAndBlocks(body: readonly Block[]): string[] {
  const out: string[] = []
  const open: string[] = []
  const closeTo = (depth: number): void => {
    while (open.length > depth) out.push(`</li></${open.pop()}>`)
  }
  for (const block of body) {
    if (!isList(block)) {
      closeTo(0)
      out.push(blockToHtml(block))
      continue
    }
    const tag = block.type === 'bullet' ? 'ul' : 'ol'
    const depth = (block.indent ?? 0) + 1
    closeTo(open[depth - 1] === tag ? depth : depth - 1)
    if (open.length >= depth) out.push('</li><li>')
    while (open.length < depth) {
      open.push(tag)
      out.push(`<${tag}><li>`)
    }
    out.push(spansToHtml(block.spans))
  }
  closeTo(0)
  return out
}

function blockToHtml(block: Block): string {
  if (block.type === 'code') return `<pre><code>${escapeHtml(blockText(block).replaceAll(SOFT_BREAK, '\n'))}</code></pre>`
  const tag = TAGS[block.type as keyof typeof TAGS]
  return `<${tag}>${spansToHtml(block.spans)}</${tag}>`
}

function spansToHtml(spans: readonly Span[]): string {
  return spans.map(({ text, marks = [], link }) => {
    const marked = marks.reduce((inner, mark) => `<${MARK_TAGS[mark]}>${inner}</${MARK_TAGS[mark]}>`, escapeHtml(text).replaceAll(SOFT_BREAK, '<br>'))
    const href = safeLink(link ?? '')
    return href ? `<a href="${escapeHtml(href)}">${marked}</a>` : marked
  }).join('')
}

function blockToMarkdown(block: Block): string {
  const inline = block.spans.map(spanToMarkdown).join('')
  switch (block.type) {
    case 'heading2': return `## ${inline}`
    case 'heading3': return `### ${inline}`
    case 'quote': return `> ${inline.replaceAll('\n', '\n> ')}`
    case 'bullet': return `${'    '.repeat(block.indent ?? 0)}- ${inline}`
    case 'number': return `${'    '.repeat(block.indent ?? 0)}1. ${inline}`
    case 'code': return `\`\`\`\`\n${blockText(block).replaceAll(SOFT_BREAK, '\n')}\n\`\`\`\``
    case 'paragraph': return inline
  }
}

function spanToMarkdown({ text, marks = [], link }: Span): string {
  const [, lead = '', core = '', tail = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(text) ?? []
  if (core === '') return text
  const signs = marks.map((mark) => MARK_SIGNS[mark])
  const inner = marks.includes('code') ? core : escapeMarkdown(core).replaceAll(SOFT_BREAK, '  \n')
  const marked = `${signs.join('')}${inner}${[...signs].reverse().join('')}`
  return lead + (safeLink(link ?? '') ? `[${marked}](<${safeLink(link ?? '')}>)` : marked) + tail
}

function escapeMarkdown(text: string): string {
  return cleanText(text).replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
}
