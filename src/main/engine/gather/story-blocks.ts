import { isEl, type El, type Page } from '@shared/html/html-tree'
import { sigOf, type Head } from './heads'
import type { Row } from './rows'
import { attr, closest, contains, countWords, hasToken } from '@shared/html/tree-reading'

/** A headline with the rows that belong to it, in page order, and the element that holds them all. */
export interface StoryBlock { head: Head; container: El; rows: Row[] }

const STORY_NAMES = /^(?:h-?entry|hentry|post|story|blog-post|news-item|views-row|story-card|post-card|teaser)$/u

/** Whether an element says of itself that it is one story. */
export function isStoryElement(el: El): boolean {
  return el.tag === 'article' || hasToken(el, STORY_NAMES) || /schema\.org\/(?:\w*Article|BlogPosting)\b/u.test(attr(el, 'itemtype'))
}

/**
 * Cuts a page into blocks by its headlines. A block is the largest element with one headline in it; where headlines and
 * texts are siblings, it is the run up to the next headline. `saysText` tells running text from facts and links.
 */
export function cutStories(page: Page, rows: readonly Row[], found: readonly Head[], saysText: (row: Row) => boolean): StoryBlock[] {
  const heads = withoutInnerHeads(page, rows, found, saysText)
  const orders = heads.map((head) => head.row.el.order)
  const chains = heads.map((head) => chainOf(head, orders))
  const tops = chooseTops(heads, chains)
  const cut = heads.map((head, index): Cut => {
    if (countIn(orders, head.row.el) > 1) return cutInside(rows, head, heads[index + 1])
    const container = tops[index] ?? head.row.el
    const own = rowsIn(rows, container.order, container.last)
    if (own.some((row) => row !== head.row && saysText(row))) return { head, container, rows: own, loose: false }
    const end = runEnd(container, heads[index + 1])
    return { head, container, rows: rowsIn(rows, container.order, Math.max(container.last, end)), loose: true }
  })
  shiftLeading(cut, rows)
  return dropOverlaps(cut)
}

/** Headlines that are lines of one element: each goes up to the next, the last to the element's end. */
function cutInside(rows: readonly Row[], head: Head, next: Head | undefined): Cut {
  const { el } = head.row
  const end = next?.row.el === el ? next.index : rows.findLastIndex((row) => row.order <= el.last) + 1
  return { head, container: el, rows: rows.slice(head.index, end), loose: true }
}

/** The rows whose text begins inside the elements from `start` to `end`. */
export function rowsIn(rows: readonly Row[], start: number, end: number): Row[] {
  return rows.slice(firstFrom(rows, start), firstFrom(rows, end + 1))
}

function firstFrom(rows: readonly Row[], order: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.order ?? 0) < order) low = middle + 1
    else high = middle
  }
  return low
}

function countIn(orders: readonly number[], el: El): number {
  return lowerBound(orders, el.last + 1) - lowerBound(orders, el.order)
}

function lowerBound(orders: readonly number[], value: number): number {
  let low = 0
  let high = orders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((orders[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The elements around a headline that hold no other one, from the inside out. */
function chainOf(head: Head, orders: readonly number[]): El[] {
  const chain: El[] = [head.row.el]
  // Several loose headlines may stand in one element; then there is nothing around each of them alone.
  if (countIn(orders, head.row.el) > 1) return chain
  for (let at = head.row.el.parent; at !== null && countIn(orders, at) === 1; at = at.parent) chain.push(at)
  return chain
}

// Stories of a kind have blocks of a kind: a last or lonely one must not swallow the column it stands in.
function chooseTops(heads: readonly Head[], chains: readonly El[][]): El[] {
  const tallies = new Map<string, Map<string, number>>()
  heads.forEach((head, index) => {
    const tally = tallies.get(head.sig) ?? new Map<string, number>()
    tallies.set(head.sig, tally)
    for (const sig of new Set((chains[index] ?? []).map(sigOf))) tally.set(sig, (tally.get(sig) ?? 0) + 1)
  })
  return heads.map((head, index) => {
    const chain = chains[index] ?? []
    const tally = tallies.get(head.sig) ?? new Map<string, number>()
    const peers = tally.get(sigOf(head.row.el)) ?? 1
    const common = chain.findLast((el) => peers >= 2 && (tally.get(sigOf(el)) ?? 0) >= Math.max(2, peers * 0.6))
    const story = chain.findLast(isStoryElement)
    if (common !== undefined && story !== undefined) return contains(story, common) ? story : common
    return common ?? story ?? chain.at(-1) ?? head.row.el
  })
}

/** The end of the run after a block without text: up to the sibling that holds the next headline. */
function runEnd(container: El, next: Head | undefined): number {
  const { parent } = container
  if (parent === null) return container.last
  if (next === undefined || next.row.el.order > parent.last) return parent.last
  const sibling = closest(next.row.el, (el) => el.parent === parent)
  return sibling === null || sibling === container ? container.last : sibling.order - 1
}

type Cut = StoryBlock & { loose: boolean }

// In a flat page a picture or a date may stand above each headline: it is the next story's then, not the last one's end.
function shiftLeading(cuts: readonly Cut[], rows: readonly Row[]): void {
  const flat = new Map<El | null, Cut[]>()
  for (const cut of cuts.filter(({ loose }) => loose)) {
    const group = flat.get(cut.container.parent)
    if (group === undefined) flat.set(cut.container.parent, [cut])
    else group.push(cut)
  }
  for (const group of flat.values()) {
    // Where the last story ends with a picture, pictures stand below their stories.
    const end = group.at(-1)?.rows.at(-1)
    if (end === undefined || !isLeading(end)) shiftGroup(group, rows)
  }
}

function shiftGroup(group: readonly Cut[], rows: readonly Row[]): void {
  group.forEach((cut, index) => {
    const leading = new Set(leadingRows(cut, rows))
    const previous = group[index - 1]
    if (previous !== undefined) previous.rows = previous.rows.filter((row) => !leading.has(row))
    cut.rows = [...leading, ...cut.rows.filter((row) => !leading.has(row))]
  })
}

/** The pictures, captions and dates right above a headline, in the same parent. */
function leadingRows(cut: Cut, rows: readonly Row[]): Row[] {
  let at = cut.head.index
  const around = cut.container.parent ?? cut.container
  while (at > 0 && isLeading(rows[at - 1] as Row) && contains(around, (rows[at - 1] as Row).el)) at -= 1
  return rows.slice(at, cut.head.index)
}

function isLeading(row: Row): boolean {
  if (row.level > 0) return false
  if (row.text === '' || closest(row.el, (el) => el.tag === 'figure' || el.tag === 'figcaption') !== null) return true
  return (row.text.length < 60 && row.links.length === 0 && row.inside.some((el) => el.tag === 'time')) || (/^\W*\d/u.test(row.text) && row.text.length < 40)
}

function dropOverlaps(cuts: readonly Cut[]): StoryBlock[] {
  const starts = new Set(cuts.map((cut) => cut.head.row))
  return cuts.map((cut) => {
    // Nothing of a block goes past the next headline's row.
    const at = cut.rows.indexOf(cut.head.row)
    const next = cut.rows.findIndex((row, index) => index > at && row !== cut.head.row && starts.has(row))
    return { head: cut.head, container: cut.container, rows: next === -1 ? cut.rows : cut.rows.slice(0, next) }
  })
}

/** Headlines without those that are a subheading, a second line or a repeated title inside one story. */
function withoutInnerHeads(page: Page, rows: readonly Row[], found: readonly Head[], saysText: (row: Row) => boolean): Head[] {
  const inner = new Set<Head>()
  const orders = found.map((head) => head.row.el.order)
  const isRepeated = findRepeated(orders)
  for (const el of page.all) {
    const from = lowerBound(orders, el.order)
    const to = lowerBound(orders, el.last + 1)
    if (to - from < 2 || !(isStoryElement(el) || isRepeated(el))) continue
    const heads = found.slice(from, to)
    const primary = choosePrimary(heads)
    const others = heads.filter((head) => head !== primary)
    if (isOneStory(primary, others, rows, saysText)) others.forEach((head) => inner.add(head))
  }
  return found.filter((head) => !inner.has(head))
}

/** Tells the elements that are one of at least three siblings that look the same and hold a headline each. */
function findRepeated(orders: readonly number[]): (el: El) => boolean {
  const counted = new Map<El, Map<string, number>>()
  const countKids = (parent: El): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const kid of parent.kids) if (isEl(kid) && countIn(orders, kid) > 0) counts.set(sigOf(kid), (counts.get(sigOf(kid)) ?? 0) + 1)
    counted.set(parent, counts)
    return counts
  }
  return (el) => {
    if (el.parent === null || el.tag === 'section' || el.tag === 'body') return false
    return ((counted.get(el.parent) ?? countKids(el.parent)).get(sigOf(el)) ?? 0) >= 3
  }
}

function choosePrimary(heads: readonly Head[]): Head | undefined {
  const first = preferred(heads)
  const below = heads.find((head) => first !== undefined && head.index > first.index && head.link === first.link)
  // A label of a few words above a longer heading with the same link is an eyebrow, marked as a heading.
  const label = first !== undefined && below !== undefined && countWords(first.row.text) <= 5 && countWords(below.row.text) >= countWords(first.row.text) + 2 && !below.row.text.endsWith('.')
  return label ? below : first
}

function preferred(heads: readonly Head[]): Head | undefined {
  return heads.find((head) => head.named && (head.link !== '' || head.level <= 3)) ?? heads.find((head) => head.link !== '' && head.level <= 6) ?? heads.toSorted((one, two) => one.level - two.level)[0]
}

function isOneStory(primary: Head | undefined, others: readonly Head[], rows: readonly Row[], saysText: (row: Row) => boolean): boolean {
  if (primary === undefined) return false
  const strangers = others.filter((head) => head.link !== '' && head.link !== primary.link)
  if (strangers.length > 0) return false
  if (others.length === 1 && (primary.link !== '' || (others[0]?.index ?? 0) - primary.index <= 2)) return true
  return primary.index < Math.min(...others.map((head) => head.index)) && leadsWithText(primary, others, rows, saysText)
}

function leadsWithText(primary: Head, others: readonly Head[], rows: readonly Row[], saysText: (row: Row) => boolean): boolean {
  const next = Math.min(...others.map((head) => head.index))
  return rows.slice(primary.index + 1, next).some((row) => saysText(row) && row.text.length > 60)
}
