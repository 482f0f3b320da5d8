import type { Gathered, GatheredItem } from '@shared/model/gathered'
import type { Warning } from '@shared/model/article'
import type { Span } from '@shared/model/block'
import { toBlocks, withoutMore } from './body-blocks'
import { splitLeadingByline } from './bylines'
import { chooseStories, findLabels, textRows, type Candidate } from './choose-stories'
import { findDate } from './dates'
import { findEntries, partOf, type Entry } from './entries'
import { excerptFrom, finishItems, firstWords, newItem } from './finish-items'
import { findFurniture } from './furniture-blocks'
import { splitFactRows } from './heads'
import { parsePage } from '@shared/html/html-tree'
import { languageAt, readFacts, type PageFacts } from './page-facts'
import { GatherRefusal } from './refusal'
import { saysText } from './row-kinds'
import { readRows, type Row } from './rows'
import { articleText, findSingleArticle } from './single-article'
import type { StoryBlock } from './story-blocks'
import { storyByline, storyDate, storyEyebrow, storyPicture, storyTopics } from './story-facts'
import { attr, closest, countWords, hasToken, textOf } from '@shared/html/tree-reading'

/**
 * The stories of an HTML page: of an archive page each with its headline, link and text, of an article's page the one
 * with its whole text. Menus, sidebars, sign-up boxes and such are left out. Refuses a page in which there are none.
 */
export function parseHtml(html: string, baseUrl = ''): Gathered {
  const page = parsePage(html)
  const facts = readFacts(page, baseUrl)
  const rows = splitFactRows(readRows(page.root, findFurniture(page)))
  const entries = findEntries(page, rows, facts.links)
  if (entries.some((entry) => entry.named)) return answer(entries.map((entry) => entryItem(entry, facts)), [])
  const { stories, bare, beside } = chooseStories(page, rows, facts.links)
  const single = findSingleArticle(page, rows, facts, stories)
  if (single !== null) return answer([singleItem(single, facts)], [])
  const labels = findLabels(stories)
  if (stories.length === 0) return answer(untitled(rows, facts), [])
  return answer(stories.map((story) => storyItem(story, facts, labels)), leftOut(bare, beside))
}

function answer(found: readonly GatheredItem[], extra: readonly Warning[]): Gathered {
  if (found.length === 0) throw new GatherRefusal('nothing-found', 'Galley found no stories on this page: no headlines with a text or a link of their own.')
  const { items, warnings } = finishItems(found)
  return { kind: 'html', items, warnings: [...extra, ...warnings] }
}

/** A text without any heading, as one article under the page's own title, with a warning. */
function untitled(rows: readonly Row[], facts: PageFacts): GatheredItem[] {
  const text = rows.filter(saysText)
  const body = toBlocks(text, facts.links, facts.url)
  if (text.reduce((sum, row) => sum + countWords(row.text), 0) < 60) return []
  const title = facts.title.split(/\s+[|–—·»]\s+/u)[0] ?? ''
  const warning = { code: title === '' ? 'no-headline' : 'unsure-headline', message: title === '' ? 'No headline was found; the first words of the text stand in for it.' : 'No heading was found; the headline is the title of the page.', where: '' }
  return [newItem({ headline: title || firstWords(text[0]?.text ?? ''), link: facts.url, sourceName: facts.siteName, language: facts.language, publishedAt: findDate(facts.published), byline: facts.byline, body, excerpt: excerptFrom(body), warnings: [warning] })]
}

function leftOut(bare: number, beside: readonly string[]): Warning[] {
  const ends = beside.map((text) => ({ code: 'left-out', message: 'This looked like a part of the page and not like a story.', where: `“${firstWords(text)}”` }))
  if (bare === 0) return ends
  const what = bare === 1 ? 'One linked headline without a text was' : `${bare} linked headlines without a text were`
  return [{ code: 'left-out', message: `${what} left out as part of a list beside the stories.`, where: 'the page' }, ...ends]
}

function storyItem({ block, link, sure }: Candidate, facts: PageFacts, labels: ReadonlySet<string>): GatheredItem {
  const { dek, rows } = takeDek(textRows(block).filter((row) => !labels.has(row.text)).map((row) => withoutMore(outsideList(row, block), facts.links, link)).filter((row) => row.text !== ''))
  const lead = takeByline(rows)
  const body = toBlocks(lead.rows, facts.links, link)
  return newItem({ dek, ...commonFacts(block, link, facts), ...(lead.byline !== '' && { byline: lead.byline }), body, excerpt: excerptFrom(body), warnings: unsureLink(link, sure) })
}

function unsureLink(link: string, sure: boolean): Warning[] {
  if (sure || link === '') return []
  return [{ code: 'unsure-link', message: 'Neither the headline nor a “read more” has a link; this one was taken from the story’s text or picture.', where: '' }]
}

function commonFacts(block: StoryBlock, link: string, facts: PageFacts): Partial<GatheredItem> {
  const data = facts.stories.get(link)
  return {
    headline: block.head.row.text, link,
    byline: storyByline(block.rows) || (data?.byline ?? ''),
    publishedAt: storyDate(block.rows, link) || findDate(data?.date ?? ''),
    eyebrow: storyEyebrow(block), topics: storyTopics(block.container),
    picture: storyPicture(block.rows, facts.links),
    sourceName: facts.siteName, language: languageAt(block.head.row.el, facts),
  }
}

// A story that is an item of a list is no list: only lists inside it are.
function outsideList(row: Row, { container }: StoryBlock): Row {
  if (row.type === 'paragraph' || row.level > 0 || row.type === 'code') return row
  const inner = closest(row.el, (el) => ['ul', 'ol', 'blockquote'].includes(el.tag), container.parent)
  return inner === null || inner === container ? { ...row, type: 'paragraph', indent: 0 } : row
}

// A second heading right under the headline is the dek; where nothing follows, it is the story's text.
function takeDek(rows: readonly Row[]): { dek: string; rows: Row[] } {
  const [first, ...rest] = rows
  if (first === undefined || first.level === 0) return { dek: '', rows: [...rows] }
  if (rest.some((row) => row.level === 0)) return { dek: first.text, rows: rest }
  return { dek: '', rows: rows.map((row) => ({ ...row, level: 0, type: 'paragraph' as const })) }
}

// 'By Nora Eckert, The Wire. Workers at…': the byline is a fact, the text begins after it.
function takeByline(rows: readonly Row[]): { byline: string; rows: Row[] } {
  const [first, ...rest] = rows
  if (first === undefined) return { byline: '', rows: [] }
  const { byline, text } = splitLeadingByline(first.spans.map((span) => span.text).join(''))
  return byline === '' ? { byline, rows: [...rows] } : { byline, rows: [{ ...first, text, spans: lastOf(first.spans, text.length) }, ...rest] }
}

/** The last `length` letters of the spans. */
function lastOf(spans: readonly Span[], length: number): Span[] {
  let left = length
  const kept = spans.toReversed().map((span) => {
    const text = left <= 0 ? '' : span.text.slice(-left)
    left -= span.text.length
    return { ...span, text }
  })
  return kept.toReversed().filter(({ text }) => text !== '')
}

const DEK = /^(?:.*[-_])?(?:dek|deck|standfirst|subtitle|sub-?headline|subhead|chapo|entradilla|bajada|lead-in|teaser)$/u

function singleItem(block: StoryBlock, facts: PageFacts): GatheredItem {
  const link = facts.url || block.head.link
  const text = articleText(block)
  const dek = text[0] !== undefined && text.length > 2 && hasToken(text[0].el, DEK) ? text.shift()?.text ?? '' : ''
  const body = toBlocks(text, facts.links, link)
  const common = commonFacts(block, link, facts)
  const picture = facts.links.resolve(facts.picture)
  return newItem({
    ...common, dek, body, excerpt: excerptFrom(body),
    byline: common.byline || facts.byline,
    publishedAt: findDate(facts.published) || (common.publishedAt ?? ''),
    topics: common.topics?.length ? common.topics : facts.topics,
    picture: common.picture ?? (picture === '' ? null : { url: picture, alt: '' }),
  })
}

function entryItem(entry: Entry, facts: PageFacts): GatheredItem {
  const { container, link } = entry
  const block: StoryBlock = { head: entry.head, container, rows: entry.rows }
  const rows = entry.named ? entry.text : textRows(block).map((row) => withoutMore(row, facts.links, link))
  const body = toBlocks(rows, facts.links, link)
  const author = partOf(container, 'p-author')
  const published = partOf(container, 'dt-published')
  return newItem({
    ...commonFacts(block, link, facts), body, excerpt: excerptFrom(body),
    ...(author !== null && { byline: textOf(author).replace(/^By\s+/u, '') }),
    ...(published !== null && { publishedAt: findDate(attr(published, 'datetime') || textOf(published)) }),
  })
}
