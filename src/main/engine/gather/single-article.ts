import type { El, Page } from '@shared/html/html-tree'
import { findHeads, type Head } from './heads'
import type { Candidate } from './choose-stories'
import type { PageFacts } from './page-facts'
import { kindOf, saysText, withoutMuted } from './row-kinds'
import type { Row } from './rows'
import { isStoryElement, rowsIn, type StoryBlock } from './story-blocks'
import { closest, countWords, hasToken } from '@shared/html/tree-reading'

const BODY = /^(?:e-content|entry-content|post-content|article-body|article-content|article__body|story-body|post-body|td-post-content|gh-content|body-content|field--name-body|available-content|articlebody|post__content|content-body|single-content|wp-block-post-content)$/u

/** The block of a page that is one article: its headline and its whole text; null for a page that lists stories. */
export function findSingleArticle(page: Page, rows: readonly Row[], facts: PageFacts, stories: readonly Candidate[]): StoryBlock | null {
  const container = findContainer(page, rows)
  if (container === null) return null
  const body = rowsIn(rows, container.order, container.last).filter(saysText)
  const words = sum(body)
  const outside = stories.filter(({ sure, words: own }) => sure && own >= 4)
  const head = findTitle(rows, body, facts)
  const lead = head === null ? 0 : sum(leadOf(rows, head))
  if (!isOneArticle({ words, lead, linked: outside, stories, container, head }, facts)) return null
  return head === null ? null : { head, container, rows: articleRows(rows, container, head) }
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((words, row) => words + countWords(row.text), 0)
}

interface Evidence { words: number; lead: number; linked: readonly Candidate[]; stories: readonly Candidate[]; container: El; head: Head | null }

function isOneArticle({ words, lead, linked, stories, container, head }: Evidence, facts: PageFacts): boolean {
  const told = linked.reduce((count, story) => count + story.words, 0)
  if (linked.length >= 2 && told >= words * 0.5) return false
  const longest = Math.max(0, ...stories.map((story) => story.words))
  if (stories.length === 1) return stories[0]?.sure !== true || stories[0]?.link === facts.url || words > 250
  const one = facts.isArticle || hasToken(container, BODY) || closest(container, isStoryElement) !== null
  if (one && words >= 60 && head !== null) return lead >= 25 || longest > words * 0.6 || stories.length < 2
  return stories.length === 0 && words >= 60
}

// An article begins with text under its title; a list of stories goes from its title to the first story's.
function leadOf(rows: readonly Row[], head: Head): Row[] {
  const after = rows.slice(head.index + 1)
  const next = after.findIndex((row) => kindOf(row) === 'heading')
  return after.slice(0, next === -1 ? after.length : next).filter(saysText)
}

/** The element that holds most of the running text: the parent of its paragraphs. */
function findContainer(page: Page, rows: readonly Row[]): El | null {
  const scores = new Map<El, number>()
  const add = (el: El | null, words: number): void => {
    if (el !== null) scores.set(el, (scores.get(el) ?? 0) + words)
  }
  for (const row of rows.filter(saysText)) {
    const words = countWords(row.text)
    add(row.el.parent, words)
    add(row.el.parent?.parent ?? null, words * 0.7)
    if (row.el.tag === 'div' || row.el.tag === 'td') add(row.el, words)
  }
  const best = [...scores].toSorted((one, two) => two[1] - one[1])[0]?.[0] ?? null
  const named = best === null ? null : closest(best, (el) => hasToken(el, BODY) || isStoryElement(el))
  return named ?? best ?? page.root
}

/** The title: the heading that the page's own title repeats, else the last one of the highest level before the text. */
function findTitle(rows: readonly Row[], body: readonly Row[], facts: PageFacts): Head | null {
  const first = body[0] === undefined ? rows.length : rows.indexOf(body[0])
  const heads = findHeads(rows, facts.links)
  const before = heads.filter((head) => head.index < first)
  const titled = heads.find((head) => head.row.text.length > 8 && head.level <= 3 && facts.title.startsWith(head.row.text))
  const top = Math.min(...before.map((head) => head.level))
  return titled ?? before.findLast((head) => head.level === top) ?? heads.find((head) => head.level === 1) ?? null
}

function articleRows(rows: readonly Row[], container: El, head: Head): Row[] {
  const own = rowsIn(rows, container.order, container.last)
  const start = Math.min(head.index, rows.indexOf(own[0] ?? head.row))
  const end = rows.indexOf(own.at(-1) ?? head.row)
  return rows.slice(start, Math.max(end, head.index) + 1)
}

/** The rows that are the article's text: its paragraphs, subheadings, lists and quotes after the title. */
export function articleText(block: StoryBlock): Row[] {
  const at = block.rows.indexOf(block.head.row)
  const kept = withoutMuted(block.rows.slice(at + 1)).filter((row) => row.text !== block.head.row.text && (isText(row) || (kindOf(row) === 'heading' && row.text !== '')))
  while (kept.at(-1) !== undefined && kindOf(kept.at(-1) as Row) === 'heading') kept.pop()
  return kept
}

// In an article's own text a list of links and a short line are text as well.
function isText(row: Row): boolean {
  return kindOf(row) === 'text' || (kindOf(row) === 'links' && (row.type === 'bullet' || row.type === 'number'))
}
