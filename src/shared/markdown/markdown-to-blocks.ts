import { MAX_INDENT, SOFT_BREAK, type Block, type TextBlockType } from '@shared/model/block'
import { settleQuote, settleQuotes } from '@shared/html/attributions'
import { headingOf } from '@shared/html/element-kinds'
import { safeLink } from '@shared/model/link'
import { withoutBadSigns } from '@shared/html/signs'
import { readInline, type Names } from './inline'
import { readNames } from './names'
import { isDelimiter, readRow } from './table-rows'

/** Markdown (CommonMark with GitHub's tables, checks, strikes and footnotes) as blocks; HTML in it stays as it is written. */
export function markdownToBlocks(text: string): Block[] {
  const clean = withoutBadSigns(text.replace(/\r\n?|\u2029/gu, '\n')).replaceAll('\t', '    ')
  const { lines, names } = readNames(clean.split('\n'))
  return settleQuotes(new Reader(lines, names, 0).read(), new Map())
}

const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +)(?:\[([ xX])\] )?(.*)$/u
const HEADING = /^ {0,3}(#{1,6})(?:[ ]+(.*?))?(?: +#+)? *$/u
const FENCE = /^ {0,3}(`{3,}|~{3,})/u
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/u
const QUOTE = /^ {0,3}> ?/u
const PICTURE = /^!\[((?:[^\]\\]|\\.)*)\]\(<?([^\s<>()]+)>?(?: +"([^"]*)")?\)(?:(?: {2,}|\\)?\n([^]*))?$/u
const DEEPEST = 10
const LONGEST_QUOTE = 50

class Reader {
  private readonly blocks: Block[] = []
  private at = 0
  private readonly lines: readonly string[]
  private readonly names: Names
  private readonly depth: number

  constructor(lines: readonly string[], names: Names, depth: number) {
    this.lines = lines
    this.names = names
    this.depth = depth
  }

  read(): Block[] {
    while (this.at < this.lines.length) this.readBlock(this.lines[this.at]!)
    return this.blocks
  }

  private readBlock(line: string): void {
    const heading = HEADING.exec(line)
    if (line.trim() === '') this.at++
    else if (FENCE.test(line)) this.readFence(FENCE.exec(line)![1]!)
    else if (heading) this.add(headingOf(heading[1]!.length) as TextBlockType, heading[2] ?? '', 1)
    else if (RULE.test(line)) this.embed({ kind: 'divider' }, 1)
    else if (QUOTE.test(line) && this.depth < DEEPEST) this.readQuote()
    else if (ITEM.test(line)) this.readList()
    else if (line.includes('|') && isDelimiter(this.lines[this.at + 1] ?? '', line)) this.readTable()
    else this.readParagraph()
  }

  private add(type: TextBlockType, text: string, lines: number, more: Partial<Block> = {}): void {
    const spans = readInline(text.trim(), this.names)
    if (spans.some((span) => span.text !== '')) this.blocks.push({ type, ...more, spans })
    this.at += lines
  }

  private embed(embed: Block['embed'], lines: number): void {
    this.blocks.push({ type: 'embed', spans: [], ...(embed && { embed }) })
    this.at += lines
  }

  private readFence(fence: string): void {
    let last = this.at + 1
    while (last < this.lines.length && !(this.lines[last]!.trim().startsWith(fence) && this.lines[last]!.trim().replaceAll(fence[0]!, '') === '')) last++
    const code = this.lines.slice(this.at + 1, last).join(SOFT_BREAK)
    if (code !== '') this.blocks.push({ type: 'code', spans: [{ text: code }] })
    this.at = last + 1
  }

  private readQuote(): void {
    const inside: string[] = []
    for (let line = this.lines[this.at]; line !== undefined && (QUOTE.test(line) || (line.trim() !== '' && !startsBlock(line) && inside.at(-1)?.trim() !== '')); line = this.lines[++this.at]) inside.push(line.replace(QUOTE, ''))
    const isBox = /^\[!\w+\]$/u.test(inside[0]?.trim() ?? '')
    const start = this.blocks.length
    this.blocks.push(...new Reader(isBox ? inside.slice(1) : inside, this.names, this.depth + 1).read().map(isBox ? boxed : quoted))
    // A line that begins with a dash is whose the quote is, also where it is a quote of its own.
    const run = this.blocks.slice(Math.max(0, start - LONGEST_QUOTE), start).toReversed().findIndex(({ type }) => type !== 'quote')
    if (!isBox) settleQuote(this.blocks, Math.max(0, start - (run < 0 ? LONGEST_QUOTE : run)))
  }

  private readList(): void {
    const open: number[] = []
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
      const [, spaces = '', sign = '', gap = '', tick, text = ''] = ITEM.exec(line) ?? []
      if (sign === '') {
        if (line.trim() !== '' || !ITEM.test(this.lines[this.at + 1] ?? '')) break
        this.at++
        continue
      }
      while (open.length > 0 && spaces.length < open.at(-1)!) open.pop()
      const indent = Math.min(MAX_INDENT, open.length)
      open.push(spaces.length + sign.length + (gap.length > 4 ? 1 : gap.length))
      const type = tick !== undefined ? 'check' : /\d/u.test(sign) ? 'number' : 'bullet'
      const rest = this.following(open.at(-1)!)
      this.add(type, [text, ...rest].join('\n'), 1 + rest.length, { ...(indent > 0 && { indent }), ...(tick !== undefined && tick !== ' ' && { checked: true }) })
    }
  }

  /** Lines that go on with an item. */
  private following(content: number): string[] {
    const rest: string[] = []
    for (let at = this.at + 1; at < this.lines.length; at++) {
      const line = this.lines[at]!
      if (line.trim() === '' || startsBlock(line) || (line.includes('|') && isDelimiter(this.lines[at + 1] ?? '', line))) break
      rest.push(line.slice(Math.min(content, line.length - line.trimStart().length)))
    }
    return rest
  }

  private readTable(): void {
    const rows = [readRow(this.lines[this.at]!)]
    this.at += 2
    for (let line = this.lines[this.at]; line !== undefined && line.includes('|') && line.trim() !== ''; line = this.lines[++this.at]) rows.push(readRow(line))
    const width = rows[0]!.length
    const cells = rows.map((row) => Array.from({ length: width }, (_, at) => plain(row[at] ?? '', this.names)))
    const header = cells[0]!.some((cell) => cell !== '')
    this.embed({ kind: 'table', header, rows: header ? cells : cells.slice(1) }, 0)
  }

  private readParagraph(): void {
    const rest = this.following(0)
    const lines = [this.lines[this.at]!.trimStart(), ...rest]
    const under = this.lines[this.at + lines.length] ?? ''
    const isUnderlined = lines.length === 1 && /^ {0,3}(?:=+|-{2,}) *$/u.test(under)
    const [, alt, url = '', title = '', below = ''] = PICTURE.exec(lines.join('\n')) ?? []
    if (alt !== undefined && safeLink(url) !== '') {
      const caption = plain(below || title, this.names).replaceAll(SOFT_BREAK, ' ')
      return this.embed({ kind: 'picture', picture: { url: safeLink(url), alt: plain(alt, this.names), ...(caption !== '' && { caption }) } }, lines.length)
    }
    this.add(isUnderlined ? 'heading2' : 'paragraph', lines.join('\n'), lines.length + (isUnderlined ? 1 : 0))
  }
}

const STARTS = [HEADING, FENCE, RULE, QUOTE, ITEM]

function startsBlock(line: string): boolean {
  return STARTS.some((start) => start.test(line)) || /^ {0,3}=+ *$/u.test(line)
}

function plain(text: string, names: Names): string {
  return readInline(text.trim(), names).map((span) => (span.note === undefined ? span.text : span.noteText ? ` [${span.noteText}]` : '')).join('')
}

const LISTS: Partial<Record<Block['type'], string>> = { bullet: '• ', number: '• ', check: '• ' }

/** In a quote everything is somebody's words. */
function quoted(block: Block): Block {
  if (block.type === 'embed' || block.type === 'attribution') return block
  const lead = LISTS[block.type]
  return { type: 'quote', spans: lead === undefined ? block.spans : [{ text: lead }, ...block.spans] }
}

function boxed(block: Block): Block {
  return block.type === 'paragraph' ? { ...block, type: 'callout' } : block
}
