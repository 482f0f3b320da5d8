import type { El, Page } from '@shared/html/html-tree'
import { findHeads, findLooseHeads, isSectionName, splitLeads, splitLooseRows, type Head } from './heads'
import type { Links } from './links'
import { isMoreText } from './phrases'
import { kindOf, saysText, withoutMuted } from './row-kinds'
import type { Row } from './rows'
import { cutStories, isStoryElement, type StoryBlock } from './story-blocks'
import { storyLink } from './story-facts'
import { attr, closest, countWords, hasToken } from '@shared/html/tree-reading'

/** A block that was weighed: its link (`sure` when its headline or a 'read more' has it), and its words of running text. */
export interface Candidate { block: StoryBlock; link: string; sure: boolean; words: number }

/**
 * What a page's list of stories came to; `bare` counts headlines that were left out because they had no text, `beside`
 * are those of the page's own words above or below the stories.
 */
export interface Choice { stories: Candidate[]; bare: number; beside: string[] }

/** The stories of a page that lists stories: by its headings, or by what only looks like headings. */
export function chooseStories(page: Page, rows: readonly Row[], links: Links): Choice {
  const strict = choose(page, rows, findHeads(rows, links), links)
  const told = strict.stories.filter(({ words }) => words > 0).length
  const split = splitLeads(splitLooseRows(rows))
  const loose = choose(page, split, findLooseHeads(split, links).filter((head) => isLooseHead(head, split)), links)
  const looseTold = loose.stories.filter(({ words }) => words > 0).length
  return looseTold >= 2 && looseTold > told * 1.5 && wordsOf(loose) > wordsOf(strict) * 0.6 ? loose : strict
}

function wordsOf(choice: Choice): number {
  return choice.stories.reduce((sum, { words }) => sum + words, 0)
}

// What only looks like a heading must be followed by text before the next of its kind.
function isLooseHead(head: Head, rows: readonly Row[]): boolean {
  if (head.level < 7 || head.named || isSectionName(head)) return true
  for (const row of rows.slice(head.index + 1, head.index + 6)) {
    if (saysText(row) && countWords(row.text) >= 5 && row.links.every((link) => link.text.trim().length < row.text.length * 0.9 || isMoreText(link.text) || sameHref(link.el, head))) return true
    if (kindOf(row) === 'heading') return false
  }
  return false
}

function sameHref(el: El, head: Head): boolean {
  return head.row.links.some((link) => attr(link.el, 'href') === attr(el, 'href'))
}

function choose(page: Page, rows: readonly Row[], heads: readonly Head[], links: Links): Choice {
  const blocks = cutStories(page, rows, heads, saysText)
  const candidates = blocks.filter((block) => !isSectionName(block.head) && !isBeside(block)).map((block) => weigh(block, links))
  const told = candidates.filter(({ words }) => words >= 4)
  const main = mainKind(told)
  const lead = leadingBlocks(blocks, told)
  const listed = candidates.filter((candidate) => isStory(candidate, main, told) || (lead.has(candidate.block) && isLead(candidate, main)))
  const stories = withoutEnds(listed)
  const taken = new Set(stories.map(({ block }) => block))
  const beside = listed.filter(({ block }) => !taken.has(block)).map(({ block }) => block.head.row.text)
  const bare = candidates.filter(({ words, link, block }) => words < 4 && link !== '' && countWords(block.head.row.text) >= 4 && !taken.has(block)).length
  const titles = bareStories(candidates)
  // One text beside a list of headlines is the page's own: about the outlet, or an introduction.
  return stories.length > 1 || titles.length === 0 ? { stories, bare, beside } : { stories: titles, bare: 0, beside: [] }
}

function weigh(block: StoryBlock, links: Links): Candidate {
  const texts = block.rows.filter((row) => row !== block.head.row && saysText(row) && row.text !== block.head.row.text && !leadsElsewhere(row, block, links))
  const { link, sure } = storyLink(block, links)
  return { block, link, sure, words: texts.reduce((sum, row) => sum + countWords(row.text), 0) }
}

// A line that is one link to another place than the headline's is another headline, not this story's text.
function leadsElsewhere(row: Row, block: StoryBlock, links: Links): boolean {
  const [link] = row.links
  if (link === undefined || row.links.length > 1 || countWords(row.text) >= 25 || link.text.trim().length < row.text.length * 0.9) return false
  return links.resolve(attr(link.el, 'href')) !== block.head.link
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

/** The kind of headline most stories with a text have, linked ones first. */
function mainKind(told: readonly Candidate[]): { sig: string; count: number; linked: boolean } {
  const counts = new Map<string, Candidate[]>()
  for (const candidate of told) addTo(counts, candidate.block.head.sig, candidate)
  const weight = (group: readonly Candidate[]): number => group.filter(({ link }) => link !== '').length * 1000 + group.length * 10
  const [sig, group] = [...counts].toSorted((one, two) => weight(two[1]) - weight(one[1]))[0] ?? ['', []]
  return { sig, count: group.length, linked: group.filter(({ link }) => link !== '').length > group.length / 2 }
}

function isStory({ block, link, words }: Candidate, main: ReturnType<typeof mainKind>, told: readonly Candidate[]): boolean {
  const alike = block.head.sig === main.sig
  if (words < 4) return alike && link !== '' && hasPeers(block, told) && countWords(block.head.row.text) >= 3
  if (alike || main.count < 2) return !isPageTitle(block, told)
  if (main.linked) return link !== '' && (block.head.link !== '' || words >= 25) && !isPageTitle(block, told)
  return words >= 20 && block.head.level >= 2
}

// A headline without a text is a story only among stories: in the same kind of block, in the same list.
function hasPeers(block: StoryBlock, told: readonly Candidate[]): boolean {
  return told.some((other) => other.block.head.sig === block.head.sig && other.block.container.parent === block.container.parent)
}

/** The blocks above the first story with a text, where no heading says that they are something else. */
function leadingBlocks(blocks: readonly StoryBlock[], told: readonly Candidate[]): Set<StoryBlock> {
  const lead = blocks.slice(0, blocks.findIndex((block) => block === told[0]?.block))
  return new Set(lead.slice(lead.findLastIndex((block) => isSectionName(block.head)) === -1 ? 0 : lead.length))
}

// Pages open with their newest stories as pictures with a headline on them.
function isLead({ block, link }: Candidate, main: ReturnType<typeof mainKind>): boolean {
  return block.head.sig === main.sig && block.head.link !== '' && link !== '' && main.count >= 2 && countWords(block.head.row.text) >= 3
}

// Where every story leads somewhere, a few words above or below that lead nowhere are the page's own.
function withoutEnds(stories: Candidate[]): Candidate[] {
  const linked = stories.filter(({ link, sure }) => link !== '' && sure).length
  if (linked < 3 || linked < stories.length - 2) return stories
  return stories.filter(({ link, words }, index) => link !== '' || words > 40 || (index > 0 && index < stories.length - 1))
}

// The title of the whole page stands above the stories and links nowhere.
function isPageTitle(block: StoryBlock, told: readonly Candidate[]): boolean {
  return block.head.level === 1 && block.head.link === '' && told.length >= 2 && told.filter((other) => other.block.head.level === 1).length === 1
}

function isBeside(block: StoryBlock): boolean {
  return closest(block.head.row.el, (el) => hasToken(el, /^(?:comments?|related|widget-title|widgettitle|sidebar|comment-list)$/u), null) !== null && block.head.link === ''
}

/** A page of headlines and links only: the largest kind of linked headline, three at least where nothing names them stories. */
function bareStories(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.link === '' || countWords(candidate.block.head.row.text) < 3 || candidate.block.head.level > 6 && !candidate.block.head.named) continue
    addTo(groups, candidate.block.head.sig, candidate)
  }
  const largest = [...groups.values()].toSorted((one, two) => two.length - one.length)[0] ?? []
  return largest.length >= 3 || largest.every(({ block }) => block.head.named && closest(block.head.row.el, isStoryElement) !== null) ? largest : []
}

/** Short lines that stand in several stories alike (an outlet's name, a label): text of none of them. */
export function findLabels(stories: readonly Candidate[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { block } of stories) {
    for (const text of new Set(block.rows.filter((row) => saysText(row) && countWords(row.text) <= 8).map((row) => row.text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= stories.length * 0.3).map(([text]) => text))
}

/** The rows of a block that make its text, in order, without headline, facts, captions and furniture. */
export function textRows(block: StoryBlock): Row[] {
  const { head, rows } = block
  const at = rows.indexOf(head.row)
  const told = new Set(withoutMuted(rows.slice(Math.max(0, at))))
  return rows.filter((row, index) => {
    if (index > at && !told.has(row)) return false
    if (row === head.row || row.text === head.row.text) return false
    // Above a headline stand labels; only a whole sentence there is text.
    return index > at ? kindOf(row) === 'text' || kindOf(row) === 'heading' : kindOf(row) === 'text' && countWords(row.text) >= 12
  })
}
