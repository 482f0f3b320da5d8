import { Refusal } from '@shared/contract/errors'
import { OWN_COPY, readOwnCopy } from '@shared/document/own-copy'
import type { Piece } from '@shared/document/body-places'
import { textToBlocks } from '@shared/document/plain-text'
import { htmlToBlocks } from '@shared/html/html-to-blocks'
import type { Receipt } from '@shared/html/receipt'
import { looksLikeMarkdown } from '@shared/markdown/looks-like-markdown'
import { SOFT_BREAK, type Block } from '@shared/model/block'
import { safeLink } from '@shared/model/link'

/** What a clipboard holds, as text of each kind; '' where it has none. */
export interface Held { own: string; html: string; text: string }

export function heldBy(data: DataTransfer): Held {
  return { own: data.getData(OWN_COPY), html: data.getData('text/html'), text: data.getData('text/plain') }
}

/** What is to be put into the body, what there is to say of it, and what else could be made of it. */
export interface Pasted {
  piece: Piece
  receipt: Receipt | null
  /** The same without formatting, where the piece has any. */
  plain: string | null
  /** The same as Markdown would have it, where its text looks like that. */
  markdown: string | null
  /** Why it is not what could be expected, in one sentence. */
  note: string | null
}

/** Larger HTML is not read: what somebody copied from a page has a few hundred kilobytes, with pictures some megabytes. */
const LARGEST_HTML = 30_000_000

/** Reads what is to be pasted: Galley's own copy as it was, HTML by what an article may hold, or plain text. */
export function readHeld({ own, html, text }: Held, language: string): Pasted {
  const copied = readOwnCopy(own)
  if (copied) return { piece: copied, receipt: null, plain: null, markdown: null, note: null }
  if (html.trim() === '') return readText(text)
  const converted = readHtml(html, language)
  if (typeof converted === 'string') return { ...readText(text), note: `${converted} Its plain text was pasted.` }
  if (converted.blocks.length === 0) return readText(text)
  const { blocks, receipt } = converted
  const isPlain = blocks.every(({ type, spans }) => type === 'paragraph' && spans.every(({ marks, link }) => marks === undefined && link === undefined))
  return { piece: { blocks, inline: false }, receipt, plain: text, markdown: isPlain && looksLikeMarkdown(text) ? text : null, note: null }
}

function readHtml(html: string, language: string): { blocks: Block[]; receipt: Receipt } | string {
  if (html.length > LARGEST_HTML) return 'This is larger than anything Galley reads as formatted text.'
  try {
    return htmlToBlocks(html, language)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** Plain text as paragraphs; an address that stands alone is a link to it. */
export function readText(text: string): Pasted {
  const address = /\s/u.test(text.trim()) ? '' : safeLink(text)
  const blocks: Block[] = address === '' ? textToBlocks(text) : [{ type: 'paragraph', spans: [{ text: address.replace(/^mailto:/u, ''), link: address }] }]
  return { piece: { blocks, inline: false }, receipt: null, plain: null, markdown: looksLikeMarkdown(text) ? text : null, note: null }
}

/** Text as it goes into a block of code: all of it, in that block. */
export function asCode(text: string): Piece {
  const code = text.replace(/\r\n?|\n/gu, SOFT_BREAK)
  return { blocks: code === '' ? [] : [{ type: 'paragraph', spans: [{ text: code }] }], inline: true }
}

// A thousand paragraphs are written into the document in some seconds, and five thousand in a minute.
const LONGEST = 200_000
const MOST_BLOCKS = 1000

/** Why a piece can't go into one article; null where it can. */
export function tooLong({ blocks }: Piece): string | null {
  const length = blocks.reduce((sum, { spans }) => sum + spans.reduce((size, { text }) => size + text.length, 0), 0)
  if (length <= LONGEST && blocks.length <= MOST_BLOCKS) return null
  return `This is too long for one article: ${length.toLocaleString('en')} letters in ${blocks.length.toLocaleString('en')} paragraphs. Paste it in parts.`
}
