import { blockText, PLACEHOLDER, SOFT_BREAK, type Block, type Mark, type Span } from '@shared/model/block'
import type { Picture } from '@shared/model/article-picture'
import type { Embed } from '@shared/model/embed'
import { cleanLink, cleanText } from './clean-text'

// CommonMark with ~~ of GitHub; what Markdown has no sign for is left as its text, or as the HTML that Markdown takes.
const SIGNS: Record<Mark, readonly [string, string]> = {
  bold: ['**', '**'], italic: ['*', '*'], underline: ['', ''], strike: ['~~', '~~'], code: ['`', '`'], sub: ['<sub>', '</sub>'], sup: ['<sup>', '</sup>'], highlight: ['<mark>', '</mark>'],
}

/** A body as Markdown; characters that mean something in Markdown are escaped. */
export function bodyToMarkdown(body: readonly Block[]): string[] {
  const notes: string[] = []
  const inline = (spans: readonly Span[]): string => guardLines(spans.map((span) => {
    if (span.note === undefined) return spanToMarkdown(span)
    notes.push(`[^${notes.length + 1}]: ${escapeMarkdown(span.noteText ?? '')}`)
    return `[^${notes.length}]`
  }).join(''))
  return [...body.map((block, at) => blockToMarkdown(block, body[at - 1], inline)), ...notes]
}

function blockToMarkdown(block: Block, before: Block | undefined, inline: (spans: readonly Span[]) => string): string {
  const indent = '    '.repeat(block.indent ?? 0)
  switch (block.type) {
    case 'heading2': return `## ${inline(block.spans)}`
    case 'heading3': return `### ${inline(block.spans)}`
    case 'heading4': return `#### ${inline(block.spans)}`
    case 'quote':
    case 'pullquote':
    case 'callout': return quoted(inline(block.spans))
    case 'attribution': return before?.type === 'quote' || before?.type === 'pullquote' ? quoted(`— ${inline(block.spans)}`) : `— ${inline(block.spans)}`
    case 'bullet': return `${indent}- ${inline(block.spans)}`
    case 'number': return `${indent}1. ${inline(block.spans)}`
    case 'check': return `${indent}- [${block.checked ? 'x' : ' '}] ${inline(block.spans)}`
    case 'code': return `\`\`\`\`\n${blockText(block).replaceAll(SOFT_BREAK, '\n')}\n\`\`\`\``
    case 'embed': return block.embed ? embedToMarkdown(block.embed) : ''
    case 'paragraph': return inline(block.spans)
  }
}

/** What would begin a list or underline a heading at the start of a line means only itself. */
function guardLines(text: string): string {
  return text.replace(/^([ \t]*)([-+=])(?=[-=\s]|$)/gmu, '$1\\$2').replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gmu, '$1\\$2')
}

const quoted = (text: string): string => `> ${text.replaceAll('\n', '\n> ')}`

function spanToMarkdown({ text, marks = [], link = '' }: Span): string {
  const [, lead = '', core = '', tail = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(text.replaceAll(PLACEHOLDER, '')) ?? []
  if (core === '') return text
  const inner = marks.includes('code') ? core : escapeMarkdown(core).replaceAll(SOFT_BREAK, '  \n')
  const marked = `${marks.map((mark) => SIGNS[mark][0]).join('')}${inner}${marks.toReversed().map((mark) => SIGNS[mark][1]).join('')}`
  return lead + (cleanLink(link) ? `[${marked}](<${cleanLink(link)}>)` : marked) + tail
}

function embedToMarkdown(embed: Embed): string {
  switch (embed.kind) {
    case 'divider': return '---'
    case 'picture': return pictureToMarkdown(embed.picture)
    case 'gallery': return embed.pictures.map(pictureToMarkdown).filter(Boolean).join('\n\n')
    case 'table': return tableToMarkdown(embed)
    case 'button': return linkToMarkdown(embed.label || embed.url, embed.url)
    case 'bookmark': return [linkToMarkdown(embed.title || embed.url, embed.url), escapeMarkdown(embed.description)].filter(Boolean).join('  \n')
  }
}

function pictureToMarkdown({ url = '', alt, caption = '', credit = '' }: Picture): string {
  const words = [caption, credit].filter(Boolean).map(escapeMarkdown).join(' · ')
  return [cleanLink(url) ? `![${escapeMarkdown(alt)}](<${cleanLink(url)}>)` : '', words].filter(Boolean).join('  \n')
}

function tableToMarkdown({ rows, header }: Extract<Embed, { kind: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll(SOFT_BREAK, '<br>')).join(' | ')} |`
  const [first, ...rest] = rows
  if (!first) return ''
  const [head, body] = header ? [first, rest] : [first.map(() => ''), rows]
  return [line(head), `|${' --- |'.repeat(first.length)}`, ...body.map(line)].join('\n')
}

function linkToMarkdown(label: string, url: string): string {
  return cleanLink(url) ? `[${escapeMarkdown(label)}](<${cleanLink(url)}>)` : escapeMarkdown(label)
}

/** Text that means only itself in Markdown. */
export function escapeMarkdown(text: string): string {
  return cleanText(text).replace(/[\\`*_{}[\]<>#|~]|&(?=[a-z#])|=(?==)/giu, '\\$&')
}
