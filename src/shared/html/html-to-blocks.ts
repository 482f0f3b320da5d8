import type { Block } from '@shared/model/block'
import { START } from './contexts'
import { Converter } from './converter'
import { parsePage } from './html-tree'
import { keepForeign, languageTag } from './languages'
import { countKept, isQuote, type Receipt } from './receipt'

/**
 * What HTML came to: blocks of the model, whose embeds and footnotes have no ids of a document yet (a footnote has one of
 * this conversion), and what was kept and dropped.
 */
export interface Conversion { blocks: Block[]; receipt: Receipt }

/** A long book chapter has some thousand; with more the window would stand still. */
const MOST_NODES = 100_000

const FIELDS = ['select', 'textarea', 'button', 'datalist', 'progress', 'meter'] as const
const PARTS = ['object', 'embed', 'applet', 'canvas', 'math', 'map'] as const
const DROPS: ReadonlySet<string> = new Set([...FIELDS, ...PARTS, 'script', 'style', 'template', 'noscript', 'svg', 'noembed', 'noframes', 'frameset', 'plaintext', 'xmp', 'title'])

/**
 * Reads HTML by one list of what an article may hold: text, blocks, marks, links that are http, https or mailto, pictures
 * by their address, tables. Nothing of it is run, fetched or kept as HTML. `language` is the article's own. Refuses what
 * is too tangled to be read.
 */
export function htmlToBlocks(html: string, language = ''): Conversion {
  const page = parsePage(fragmentOf(html), DROPS, MOST_NODES)
  const converter = new Converter(page)
  for (const tag of FIELDS) converter.drop('form field', page.dropped.get(tag) ?? 0)
  for (const tag of PARTS) converter.drop('embedded part', page.dropped.get(tag) ?? 0)
  converter.walk(page.root, START)
  const blocks = converter.finish()
  keepForeign(blocks, [language, languageOf(html)])
  const kept = countKept(blocks)
  if (blocks.some(isQuote)) kept.quote = Math.max(converter.quotes, 1)
  return { blocks, receipt: { kept, dropped: Object.fromEntries(converter.dropped) } }
}

/** What was copied, where the clipboard says which part of the page that is; the page's style sheet goes with it. */
function fragmentOf(html: string): string {
  const [start, end] = [html.indexOf('<!--StartFragment-->'), html.lastIndexOf('<!--EndFragment-->')]
  if (start < 0 || end < start) return html
  const [open, close] = [html.indexOf('<style'), html.lastIndexOf('</style>', start)]
  return (open >= 0 && close > open ? `${html.slice(open, close)}</style>` : '') + html.slice(start, end)
}

/** What the whole document says it is written in. */
function languageOf(html: string): string {
  return languageTag(/<(?:html|body)\b[^>]{0,2000}?\slang=["']?([\w-]+)/iu.exec(html.slice(0, 100_000))?.[1] ?? '')
}
